package fr.synergies.programme.life;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.GrantedAid;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeAct;
import fr.synergies.programme.ProgrammeStates;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.life.LifeEvent.Kind;
import fr.synergies.programme.life.LifeVote.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The closing of a programme: its report, the balance of the aid, and what becomes of it. */
@Service
class ProgrammeClosing {

    private final LifeRepository life;
    private final ProgrammeCalendar calendar;
    private final Programmes programmes;
    private final List<GrantedAid> grants;
    private final Succession succession;
    private final JointDecisions joint;
    private final ProgrammeStates states;

    ProgrammeClosing(
            LifeRepository life,
            ProgrammeCalendar calendar,
            Programmes programmes,
            List<GrantedAid> grants,
            Succession succession,
            JointDecisions joint,
            ProgrammeStates states) {
        this.states = states;
        this.joint = joint;
        this.life = life;
        this.calendar = calendar;
        this.programmes = programmes;
        this.grants = grants;
        this.succession = succession;
    }

    @Transactional
    void report(CompletedTask completed) {
        LifeTask task = at(completed);
        task.note(Kind.REPORTED, task.past("reportedOn"), task.words("report"));
    }

    /** The amounts claimed and paid must not exceed the aid that the adopted plans grant for exercises begun before the end. */
    @Transactional
    void claimBalance(CompletedTask completed) {
        LifeTask task = at(completed);
        states.require(task.programme(), ProgrammeAct.CLAIM_BALANCE, Optional.empty());
        Programme programme = programmes.named(task.programme());
        BigDecimal claimed = task.euros("balanceAmount").orElseThrow();
        BigDecimal left = grants.stream()
                .map(grant -> grant.of(programme))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(task.euros("alreadyPaid").orElseThrow());
        if (claimed.compareTo(left.max(BigDecimal.ZERO)) > 0) {
            throw Refusal.invalid(Violation.of("balanceAmount", "programme.balance.above", left.max(BigDecimal.ZERO)));
        }
        task.note(Kind.BALANCE_CLAIMED, task.past("claimedOn"), task.text("claimReference"), Optional.of(claimed));
    }

    @Transactional
    void checkBalance(CompletedTask completed) {
        LifeTask task = at(completed);
        boolean accepted = task.text("balanceDecision").equals("ACCEPT");
        String reason = accepted ? task.text("reason") : task.words("reason");
        task.note(accepted ? Kind.BALANCE_ACCEPTED : Kind.BALANCE_RETURNED, task.today(), reason);
    }

    /** Whether the association can take over. */
    @Transactional(readOnly = true)
    boolean hasSuccessor(String programme) {
        return succession.isReady(programmes.named(programme));
    }

    @Transactional
    void handOver(CompletedTask completed) {
        LifeTask task = at(completed);
        task.note(Kind.HANDED_OVER, task.past("handedOverOn"), task.words("inventory"));
        task.move(LifeStatus::handOver);
    }

    /**
     * Closing without the association needs both institutions: once one agrees, what is to be decided is looked at again the same
     * day, and the other one agrees too, or prefers to wait, which refuses what the first asked.
     */
    @Transactional
    Map<String, Object> decideWithoutAssociation(CompletedTask completed) {
        LifeTask task = at(completed);
        Optional<LocalDate> recheck = completed.day("recheckOn");
        if (recheck.filter(day -> !day.isAfter(task.today())).isPresent()) {
            throw Refusal.invalid(Violation.of("recheckOn", "programme.day.not-ahead"));
        }
        Reason reason = Reason.of(task.text("reason"), "programme.life.reason-missing");
        boolean both = false;
        if (task.text("withoutAssociation").equals("CLOSE")) {
            both = joint.agree(task.programme(), Decision.CLOSE_ALONE, reason);
        } else if (joint.asked(task.programme(), Decision.CLOSE_ALONE)) {
            joint.refuse(task.programme(), Decision.CLOSE_ALONE, reason);
        }
        if (both) {
            task.note(Kind.CLOSED_ALONE, task.today(), task.text("reason"));
            task.move(LifeStatus::closeAlone);
        }
        boolean asking = !both && task.text("withoutAssociation").equals("CLOSE");
        // Earlier versions of the diagram close the case where the answer says so: it waits for the other institution's
        // too.
        return asking
                ? Map.of("withoutAssociation", "WAIT", "recheckOn", task.today().toString())
                : Map.of();
    }

    private LifeTask at(CompletedTask completed) {
        return new LifeTask(completed, life, calendar.today());
    }
}

package fr.synergies.programme.life;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.life.LifeVote.Decision;
import fr.synergies.trail.Act;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Suspending, ending and closing without an association need both institutions that carry the programme, as the choice of the
 * candidate does (« de concert », fiche-action 2022, Recrutement). The first that agrees asks the other; a refusal is kept.
 */
@Component
class JointDecisions {

    private static final String GROUP = "GROUP_";

    private final VoteRepository votes;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    JointDecisions(VoteRepository votes, Cases cases, ApplicationEventPublisher events) {
        this.votes = votes;
        this.cases = cases;
        this.events = events;
    }

    /** What was said so far, oldest first. */
    List<LifeVote> of(String programme) {
        return votes.of(programme);
    }

    /**
     * The signed-in manager's institution agrees.
     *
     * @return whether both agree now, so that it is done
     * @throws Refusal CONFLICT if this institution, or this person, agreed already
     */
    boolean agree(String programme, Decision decision, Reason reason) {
        Optional<LifeVote> asked = votes.open(programme, decision);
        Institution own = acting(asked.map(LifeVote::institution));
        asked.filter(vote -> vote.institution() == own || vote.actor().equals(cases.actor()))
                .ifPresent(vote -> {
                    throw Refusal.conflict(
                            "programme.joint.agreed-already", vote.institution().name());
                });
        say(programme, decision, own, true, reason, asked.isEmpty());
        return asked.isPresent();
    }

    /**
     * The signed-in manager's institution refuses what the other asks.
     *
     * @throws Refusal CONFLICT if the other asks nothing
     */
    void refuse(String programme, Decision decision, Reason reason) {
        LifeVote asked = votes.open(programme, decision)
                .orElseThrow(() -> Refusal.conflict("programme.joint.nothing-asked", programme));
        Institution own = acting(Optional.of(asked.institution()));
        if (own == asked.institution()) {
            throw Refusal.conflict("programme.joint.agreed-already", own.name());
        }
        say(programme, decision, own, false, reason, false);
    }

    /** Whether one institution asks the other for this decision. */
    boolean asked(String programme, Decision decision) {
        return votes.open(programme, decision).isPresent();
    }

    private void say(
            String programme, Decision decision, Institution own, boolean agrees, Reason reason, boolean open) {
        votes.settle(programme, decision);
        votes.add(programme, decision, own, agrees, cases.actor(), reason.text(), open);
        events.publishEvent(Act.in(ProgrammeLife.caseId(programme))
                .programme(programme)
                .did(agrees ? "programme-decision-agreed" : "programme-decision-refused")
                .outcome(decision.name())
                .because(reason.text()));
    }

    /** The institution for which the signed-in line manager acts; who manages in both acts for the one that has not spoken. */
    private static Institution acting(Optional<Institution> spoken) {
        List<Institution> managed = Institution.managedBy(groups());
        return managed.stream()
                .filter(each -> !spoken.equals(Optional.of(each)))
                .findFirst()
                .or(() -> managed.stream().findFirst())
                .orElseThrow(() -> Refusal.forbidden("programme.joint.not-yours"));
    }

    private static Collection<String> groups() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getAuthorities)
                .<Collection<? extends GrantedAuthority>>map(all -> all)
                .orElse(List.of())
                .stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .toList();
    }
}

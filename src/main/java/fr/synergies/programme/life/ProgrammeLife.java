package fr.synergies.programme.life;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.PostState;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeDefinition.ExerciseDefinition;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.TerminationDecided;
import fr.synergies.programme.life.LifeVote.Decision;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of the programmes, from the application for aid to the handover: reads their status, and changes it from outside the
 * tasks of the case {@code programme-<code>}.
 */
@Component("programmeLife")
public class ProgrammeLife {

    static final String PROCESS = "programme-lifecycle";

    private final LifeRepository life;
    private final Programmes programmes;
    private final ProgrammeCalendar calendar;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final JointDecisions joint;
    private final ObjectProvider<PostState> posts;

    ProgrammeLife(
            LifeRepository life,
            Programmes programmes,
            ProgrammeCalendar calendar,
            Cases cases,
            ApplicationEventPublisher events,
            JointDecisions joint,
            ObjectProvider<PostState> posts) {
        this.posts = posts;
        this.joint = joint;
        this.life = life;
        this.programmes = programmes;
        this.calendar = calendar;
        this.cases = cases;
        this.events = events;
    }

    /** The business key of a programme's lifecycle. */
    public static String caseId(String programme) {
        return "programme-" + programme;
    }

    static String programmeOf(String caseId) {
        return caseId.substring("programme-".length());
    }

    /** The status of a programme; empty if its life has not been opened. */
    @Transactional(readOnly = true)
    public Optional<LifeStatus> status(String programme) {
        return life.status(programmes.named(programme).code());
    }

    /** The changes in its life, oldest first. */
    @Transactional(readOnly = true)
    public List<LifeEvent> events(String programme) {
        return life.events(programmes.named(programme).code());
    }

    /**
     * Opens the life of a programme as the signed-in user; staff then find the task to prepare the application for aid.
     *
     * @throws Refusal CONFLICT if it is or was open
     */
    @Transactional
    public void open(String programme) {
        cases.start(PROCESS, caseId(programmes.named(programme).code()));
    }

    /** What the institutions said of decisions that they take together, oldest first. */
    @Transactional(readOnly = true)
    public List<LifeVote> votes(String programme) {
        return joint.of(programmes.named(programme).code());
    }

    /**
     * One institution agrees to suspend a running programme; once both do, no monthly progress meeting is opened until it is
     * resumed.
     */
    @Transactional
    public void suspend(String programme, String reason) {
        Reason why = why(reason);
        require(programme, LifeStatus.RUNNING);
        if (joint.agree(programme, Decision.SUSPEND, why)) {
            turn(programme, "programmeSuspension", act("programme-suspended", programme, why));
        }
    }

    /** One institution refuses what the other asks; the refusal is kept. */
    @Transactional
    public void refuse(String programme, Decision decision, String reason) {
        programmes.lock(programmes.named(programme).code());
        joint.refuse(programme, decision, why(reason));
    }

    /** Resumes a suspended programme. */
    @Transactional
    public void resume(String programme, String reason) {
        Reason why = why(reason);
        require(programme, LifeStatus.SUSPENDED);
        turn(programme, "programmeResumption", act("programme-resumed", programme, why));
    }

    /**
     * Extends a running programme by an amendment.
     *
     * @param end new last day, after the present one
     * @param exercises additional financial years, with their forecasts
     * @throws Refusal INVALID naming the errors, CONFLICT if the programme is not running
     */
    @Transactional
    public void extend(String programme, LocalDate end, List<ExerciseDefinition> exercises, String reason) {
        Reason why = why(reason);
        require(programme, LifeStatus.RUNNING);
        LocalDate before = programmes.named(programme).end();
        programmes.extend(programme, end, exercises);
        life.add(programme, LifeEvent.Kind.EXTENDED, end, cases.actor(), why.text());
        turn(
                programme,
                "programmeExtension",
                act("programme-extended", programme, why).changing(Map.of("end", before), Map.of("end", end)));
    }

    /**
     * One institution agrees to end a running or suspended programme early; once both do, its closing starts, and a programme
     * still applying for aid is given up.
     */
    @Transactional
    public void terminate(String programme, String reason) {
        Reason why = why(reason);
        LifeStatus status = require(programme, LifeStatus.APPLYING, LifeStatus.RUNNING, LifeStatus.SUSPENDED);
        if (joint.agree(programme, Decision.TERMINATE, why)) {
            end(programme, status, why);
        }
    }

    private void end(String programme, LifeStatus status, Reason why) {
        if (status == LifeStatus.APPLYING) {
            life.move(programme, status.giveUp());
            life.add(programme, LifeEvent.Kind.GIVEN_UP, calendar.today(), cases.actor(), why.text());
        }
        turn(programme, "programmeTermination", act("programme-terminated", programme, why));
    }

    /** Ends the programme, which its partners decided together, unless its life has not been opened or is over. */
    @EventListener
    void terminated(TerminationDecided decision) {
        status(decision.programme())
                .filter(status -> status == LifeStatus.RUNNING || status == LifeStatus.SUSPENDED)
                .ifPresent(status -> end(decision.programme(), status, why(decision.reason())));
    }

    /** Whether the programme was given up, for want of aid or of somebody to run it. */
    public boolean givenUp(String caseId) {
        return life.status(programmeOf(caseId))
                .filter(status -> status == LifeStatus.GIVEN_UP)
                .isPresent();
    }

    /** Whether both institutions closed the programme without an association. */
    public boolean closedAlone(String caseId) {
        return life.status(programmeOf(caseId))
                .filter(status -> status == LifeStatus.CLOSED_ALONE)
                .isPresent();
    }

    /**
     * Whether the post is FREE, SOUGHT or HELD: a recruitment that staff opened by hand, and whoever was hired by it, are taken
     * over by the life of the programme instead of standing in its way.
     */
    public String post(String caseId) {
        Programme owner = programmes.named(programmeOf(caseId));
        return posts.stream()
                .map(module -> module.of(owner))
                .max(Comparator.naturalOrder())
                .orElse(PostState.State.FREE)
                .name();
    }

    /** The id of the next recruitment's case, which the lifecycle calls. */
    public String recruitmentCase(String programme) {
        int number = 1;
        while (cases.isKnown("recruitment-%s-%d".formatted(programme, number))) {
            number++;
        }
        return "recruitment-%s-%d".formatted(programme, number);
    }

    private static Act act(String code, String programme, Reason why) {
        return Act.in(caseId(programme)).programme(programme).did(code).because(why.text());
    }

    private void turn(String programme, String message, Act act) {
        events.publishEvent(act.at(message));
        cases.send(caseId(programme), message, Map.of(message + "Reason", act.reason()));
    }

    private static Reason why(String typed) {
        return Reason.of(typed, "programme.life.reason-missing");
    }

    private LifeStatus require(String programme, LifeStatus... allowed) {
        programmes.lock(programmes.named(programme).code());
        LifeStatus status =
                life.status(programme).orElseThrow(() -> Refusal.conflict("programme.life.not-open", programme));
        if (!List.of(allowed).contains(status)) {
            throw Refusal.conflict("programme.life.wrong-status." + status.name(), programme);
        }
        return status;
    }
}

package fr.synergies.meeting.group;

import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working groups of the programmes: reads, opens and closes them. Everything else happens in their cases. */
@Service
public class WorkingGroups {

    static final String PROCESS = "working-group";
    static final String CLOSURE_REASON = "closureReason";
    private static final String CLOSED = "workingGroupClosed";

    private final WorkingGroupRepository groups;
    private final MeetingRepository meetings;
    private final Programmes programmes;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    WorkingGroups(
            WorkingGroupRepository groups,
            MeetingRepository meetings,
            Programmes programmes,
            Cases cases,
            ApplicationEventPublisher events) {
        this.groups = groups;
        this.meetings = meetings;
        this.programmes = programmes;
        this.cases = cases;
        this.events = events;
    }

    /**
     * The groups of a programme, by code.
     *
     * @throws Refusal NOT_FOUND when there is no such programme
     */
    @Transactional(readOnly = true)
    public List<WorkingGroup> of(String programme) {
        return of(programmes.named(programme));
    }

    /** The groups of a programme, by code. */
    @Transactional(readOnly = true)
    public List<WorkingGroup> of(Programme programme) {
        return groups.all(programme.code());
    }

    /**
     * A group of a programme.
     *
     * @throws Refusal NOT_FOUND when it was not opened
     */
    @Transactional(readOnly = true)
    public WorkingGroup of(String programme, String code) {
        String owner = programmes.named(programme).code();
        return groups.ofCase(WorkingGroup.caseId(owner, code))
                .orElseThrow(() -> Refusal.notFound("synergy.group.unknown", code, owner));
    }

    /** The group of a case, if the case is one of a group. */
    @Transactional(readOnly = true)
    public Optional<WorkingGroup> find(String caseId) {
        return groups.ofCase(caseId);
    }

    /** The meetings of a group, latest first. */
    @Transactional(readOnly = true)
    public List<Meeting> meetings(WorkingGroup group) {
        return meetings.ofCase(group.caseId()).stream()
                .sorted(Comparator.comparing(
                                (Meeting meeting) -> meeting.heldOn().orElseThrow())
                        .thenComparing(Meeting::number)
                        .reversed())
                .toList();
    }

    /**
     * Opens a group as the signed-in user, who needs the engine's permission to do so.
     *
     * @throws Refusal CONFLICT if the programme has or had this group
     */
    @Transactional
    public WorkingGroup open(String programme, String code) {
        cases.start(PROCESS, WorkingGroup.caseId(programmes.named(programme).code(), code));
        return of(programme, code);
    }

    /**
     * Closes a group, whatever its state; the caller has checked that the signed-in user is staff.
     *
     * @throws Refusal CONFLICT when it is closed already
     */
    @Transactional
    public WorkingGroup close(String programme, String code, String reason) {
        WorkingGroup group = of(programme, code);
        events.publishEvent(Act.in(group.caseId())
                .programme(group.programme())
                .at("groupClosureRequested")
                .did("working-group-closed")
                .because(reason.strip()));
        cases.send(group.caseId(), CLOSED, Map.of(CLOSURE_REASON, reason.strip()));
        return of(programme, code);
    }
}

package fr.synergies.meeting;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.MeetingAction.Status;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programme;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The actions decided in meetings. The process {@code review-action} calls it for the owner and the due date of an action. */
@Service("reviewActions")
public class MeetingActions {

    private final MeetingActionRepository actions;
    private final MeetingRepository meetings;
    private final WorkCalendar calendar;

    MeetingActions(MeetingActionRepository actions, MeetingRepository meetings, WorkCalendar calendar) {
        this.actions = actions;
        this.meetings = meetings;
        this.calendar = calendar;
    }

    /** The actions of a programme's final minutes that are not done yet. */
    @Transactional(readOnly = true)
    public List<MeetingAction> pending(Programme programme) {
        return actions.open(programme.code());
    }

    /** The action of a case, if the case is one of an action. */
    @Transactional(readOnly = true)
    Optional<MeetingAction> find(String caseId) {
        return actions.ofCase(caseId);
    }

    /** The meeting that decided an action. */
    @Transactional(readOnly = true)
    Meeting meeting(MeetingAction action) {
        return meetings.get(action.meetingId()).orElseThrow();
    }

    /** The code of the institution that sees to the action. */
    public String owner(String caseId) {
        return at(caseId).owner().name();
    }

    /** Close of business of the day an action is due. */
    public Date due(String caseId) {
        return calendar.closeOfBusiness(at(caseId).due());
    }

    /**
     * Opens the case of an action, once.
     *
     * @return its programme
     * @throws Refusal NOT_FOUND when no minutes decided it, CONFLICT when it was opened before or the minutes are not final
     */
    String open(String caseId) {
        MeetingAction action = at(caseId);
        Meeting meeting = meeting(action);
        if (!meeting.isSettled() || action.status() != Status.DRAFT) {
            throw Refusal.conflict("meeting.action.not-to-open", caseId);
        }
        actions.move(action, action.open(), "");
        return meeting.programme();
    }

    /**
     * Ends an action with the result given by its owner.
     *
     * @throws Refusal INVALID when it is cancelled without a reason
     */
    @Transactional
    public void end(CompletedTask task) {
        Status status = Status.valueOf(task.text("decision"));
        String typed = task.text(Reason.FIELD).strip();
        String reason = status == Status.CANCELLED
                ? Reason.of(typed, "meeting.reason-missing").text()
                : typed;
        MeetingAction action = at(task.caseId());
        if (action.status() != Status.OPEN) {
            throw Refusal.conflict("meeting.action.not-open", task.caseId());
        }
        actions.move(action, status == Status.DONE ? action.finish() : action.cancel(), reason);
    }

    private MeetingAction at(String caseId) {
        return actions.ofCase(caseId).orElseThrow(() -> Refusal.notFound("meeting.action.unknown", caseId));
    }
}

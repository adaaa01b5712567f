package fr.synergies.meeting.point;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.point.ReviewAction.Status;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programme;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The actions decided in monthly meetings. The process {@code review-action} calls it for the owner and the due date of an action. */
@Service("reviewActions")
public class ReviewActions {

    private final ReviewActionRepository actions;
    private final ReviewCalendar calendar;

    ReviewActions(ReviewActionRepository actions, ReviewCalendar calendar) {
        this.actions = actions;
        this.calendar = calendar;
    }

    /** The actions of a programme's approved minutes that are not done yet. */
    @Transactional(readOnly = true)
    List<ReviewAction> pending(Programme programme) {
        return actions.open(programme.code());
    }

    /** The action of a case, if the case is one of an action. */
    @Transactional(readOnly = true)
    Optional<ReviewAction> find(String caseId) {
        return actions.ofCase(caseId);
    }

    /** The code of the institution that sees to the action. */
    public String owner(String caseId) {
        return at(caseId).owner().name();
    }

    /** Close of business of the day an action is due. */
    public Date due(String caseId) {
        return calendar.close(at(caseId).due());
    }

    /**
     * Opens the case of an action, once.
     *
     * @throws Refusal NOT_FOUND when no minutes decided it, CONFLICT when it was opened before or the minutes are not
     *     approved
     */
    ReviewAction open(String caseId) {
        ReviewAction action = at(caseId);
        if (!actions.approved(caseId) || action.status() != Status.DRAFT) {
            throw Refusal.conflict("review.action.not-to-open", caseId);
        }
        actions.move(action, action.open(), "");
        return action;
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
                ? Reason.of(typed, "review.reason-missing").text()
                : typed;
        ReviewAction action = at(task.caseId());
        if (action.status() != Status.OPEN) {
            throw Refusal.conflict("review.action.not-open", task.caseId());
        }
        actions.move(action, status == Status.DONE ? action.finish() : action.cancel(), reason);
    }

    private ReviewAction at(String caseId) {
        return actions.ofCase(caseId).orElseThrow(() -> Refusal.notFound("review.action.unknown", caseId));
    }
}

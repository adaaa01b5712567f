package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.meeting.point.MinutesApproval.Decision;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.platform.workflow.CompletedTask;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a monthly meeting: written, approved by both institutions, and carried out. */
@Service
class Minutes {

    static final String ACTION_PROCESS = "review-action";

    private final ReviewRepository reviews;
    private final ReviewActionRepository actions;
    private final ReviewCalendar calendar;
    private final Cases cases;

    Minutes(ReviewRepository reviews, ReviewActionRepository actions, ReviewCalendar calendar, Cases cases) {
        this.reviews = reviews;
        this.actions = actions;
        this.calendar = calendar;
        this.cases = cases;
    }

    /**
     * Stores a version of the minutes with the actions decided.
     *
     * @throws Refusal INVALID naming the lines that cannot be parsed
     */
    @Transactional
    public void write(CompletedTask task) {
        Review review = at(task.caseId());
        List<ReviewAction> decided = new ActionLines(calendar).read(review, task.text("actions"));
        reviews.write(review, task.text("minutes").strip(), TextLines.clean(task.text("decisions")));
        actions.replace(review.id(), decided);
    }

    /**
     * Stores the answer of an institution to the latest minutes.
     *
     * @return the decision, which the process stores in a variable per institution, because both answer at the same time
     * @throws Refusal INVALID if a correction is requested without stating it
     */
    @Transactional
    public Decision answer(CompletedTask task, Institution institution) {
        Review review = at(task.caseId());
        Decision decision = Decision.valueOf(task.text("decision"));
        String reason = task.text("reason").strip();
        if (decision == Decision.CORRECT && reason.isEmpty()) {
            throw Refusal.invalid(Violation.of("reason", "review.correction-missing"));
        }
        reviews.move(review, review.answer());
        if (reviews.approvals(review.id()).stream()
                .anyMatch(before ->
                        before.minutesVersion() == review.minutesVersion() && before.institution() == institution)) {
            throw Refusal.changedMeanwhile();
        }
        reviews.addApproval(
                review.id(),
                new MinutesApproval(review.minutesVersion(), institution, decision, task.actor(), reason, task.at()));
        return decision;
    }

    /** Closes a meeting whose minutes both institutions approved: each action becomes a case. */
    @Transactional
    public void close(String caseId) {
        Review review = at(caseId);
        reviews.move(review, review.close());
        actions.of(review.id()).forEach(action -> cases.start(ACTION_PROCESS, action.caseId()));
    }

    private Review at(String caseId) {
        return reviews.ofCase(caseId).orElseThrow(() -> Refusal.notFound("review.case.unknown", caseId));
    }
}

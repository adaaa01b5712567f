package fr.synergies.meeting.point;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.MonthlyPointDue;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly progress meetings of the programmes: reads them, and opens the next. Everything else happens in their cases. */
@Service
class Reviews {

    static final String PROCESS = "monthly-review";

    private final ReviewRepository reviews;
    private final ReviewActionRepository actions;
    private final Programmes programmes;
    private final Cases cases;
    private final ReviewCalendar calendar;

    Reviews(
            ReviewRepository reviews,
            ReviewActionRepository actions,
            Programmes programmes,
            Cases cases,
            ReviewCalendar calendar) {
        this.reviews = reviews;
        this.actions = actions;
        this.programmes = programmes;
        this.cases = cases;
        this.calendar = calendar;
    }

    /** A meeting with what was recorded of it: the agenda as sent, the actions decided, the approvals of the minutes. */
    record File(Review review, List<AgendaItem> agenda, List<ReviewAction> actions, List<MinutesApproval> approvals) {}

    /**
     * The meetings of a programme, latest month first.
     *
     * @throws Refusal NOT_FOUND when there is no such programme
     */
    @Transactional(readOnly = true)
    public List<Review> of(String programme) {
        return of(programmes.named(programme));
    }

    /** The meetings of a programme, latest month first. */
    @Transactional(readOnly = true)
    List<Review> of(Programme programme) {
        return reviews.all(programme.code());
    }

    /** The meeting of a case, if the case is one of a meeting. */
    @Transactional(readOnly = true)
    Optional<Review> find(String caseId) {
        return reviews.ofCase(caseId);
    }

    /** A meeting with what was recorded of it. */
    @Transactional(readOnly = true)
    File file(Review review) {
        return new File(review, reviews.agenda(review.id()), actions.of(review.id()), reviews.approvals(review.id()));
    }

    /**
     * The meeting of a month.
     *
     * @throws Refusal NOT_FOUND when its case was not opened
     */
    @Transactional(readOnly = true)
    public Review of(String programme, YearMonth month) {
        String code = programmes.named(programme).code();
        return reviews.ofCase(Review.caseId(code, month))
                .orElseThrow(() -> Refusal.notFound("review.unknown", month.toString(), code));
    }

    /**
     * Opens the meeting of a month as the signed-in user, who needs the engine's permission to do so.
     *
     * @throws Refusal CONFLICT if the month already has a case, UNPROCESSABLE if it cannot be planned
     */
    @Transactional
    public Review open(String programme, YearMonth month) {
        cases.start(PROCESS, Review.caseId(programmes.named(programme).code(), month));
        return of(programme, month);
    }

    /** Opens the case of a month when the meeting falls due, unless it is already open. */
    @EventListener
    void due(MonthlyPointDue due) {
        String caseId = Review.caseId(due.programme().code(), due.month());
        if (reviews.ofCase(caseId).isEmpty()) {
            cases.start(PROCESS, caseId);
            if (due.late()) {
                reviews.catchUp(caseId);
            }
        }
    }

    /**
     * The earliest month without a case: from the current month on while the programme is running or has yet to start, otherwise
     * among all its months; empty if every month has a case.
     */
    Optional<YearMonth> next(Programme programme) {
        YearMonth first = YearMonth.from(programme.start());
        YearMonth last = YearMonth.from(programme.end());
        YearMonth now = YearMonth.from(calendar.today());
        YearMonth from = now.isBefore(first) || now.isAfter(last) ? first : now;
        return Stream.iterate(from, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month ->
                        reviews.ofCase(Review.caseId(programme.code(), month)).isEmpty())
                .findFirst();
    }
}

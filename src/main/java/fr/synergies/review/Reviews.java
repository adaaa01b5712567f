package fr.synergies.review;

import fr.synergies.programme.MonthlyPointDue;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.web.Refusal;
import fr.synergies.workflow.Cases;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly points of the programmes: reads them, and opens the next. The rest happens in their cases. */
@Service
public class Reviews {

    static final String PROCESS = "monthly-review";
    static final String STAFF = "hasAnyAuthority('GROUP_staff-cci', 'GROUP_staff-metropole')";

    private final ReviewRepository reviews;
    private final Programmes programmes;
    private final Cases cases;
    private final ReviewCalendar calendar;

    Reviews(ReviewRepository reviews, Programmes programmes, Cases cases, ReviewCalendar calendar) {
        this.reviews = reviews;
        this.programmes = programmes;
        this.cases = cases;
        this.calendar = calendar;
    }

    /**
     * The points of a programme, latest month first.
     *
     * @throws Refusal NOT_FOUND when there is no such programme
     */
    @Transactional(readOnly = true)
    public List<Review> of(String programme) {
        return reviews.all(programmes.named(programme).code());
    }

    /**
     * The point of a month.
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
     * Opens the point of a month as the signed-in user, who needs the engine's permission to.
     *
     * @throws Refusal CONFLICT when the month has its case, UNPROCESSABLE when it lies outside what can be planned
     */
    @Transactional
    public Review open(String programme, YearMonth month) {
        cases.start(PROCESS, Review.caseId(programmes.named(programme).code(), month));
        return of(programme, month);
    }

    /** The programme's life has come to the point of a month: its case opens unless somebody opened it. */
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
     * The earliest month without a case: from this one on while the programme runs or is to come, else of all its months; empty when every
     * month has its case.
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

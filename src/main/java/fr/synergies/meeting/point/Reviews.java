package fr.synergies.meeting.point;

import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingRepository;
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

    /** The id of the case of a monthly meeting, such as {@code review-SYNERGIES-2022-02}. */
    static String caseId(String programme, YearMonth month) {
        return "review-" + programme + "-" + month;
    }

    private final MeetingRepository meetings;
    private final Programmes programmes;
    private final Cases cases;
    private final ReviewCalendar calendar;

    Reviews(MeetingRepository meetings, Programmes programmes, Cases cases, ReviewCalendar calendar) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.cases = cases;
        this.calendar = calendar;
    }

    /**
     * The meetings of a programme, latest month first.
     *
     * @throws Refusal NOT_FOUND when there is no such programme
     */
    @Transactional(readOnly = true)
    public List<Meeting> of(String programme) {
        return of(programmes.named(programme));
    }

    /** The meetings of a programme, latest month first. */
    @Transactional(readOnly = true)
    List<Meeting> of(Programme programme) {
        return meetings.all(MeetingKind.POINT, programme.code());
    }

    /** The meeting of a case, if the case is one of a meeting. */
    @Transactional(readOnly = true)
    Optional<Meeting> find(String caseId) {
        return meetings.find(MeetingKind.POINT, caseId);
    }

    /**
     * The meeting of a month.
     *
     * @throws Refusal NOT_FOUND when its case was not opened
     */
    @Transactional(readOnly = true)
    public Meeting of(String programme, YearMonth month) {
        String code = programmes.named(programme).code();
        return meetings.find(MeetingKind.POINT, caseId(code, month))
                .orElseThrow(() -> Refusal.notFound("review.unknown", month.toString(), code));
    }

    /**
     * Opens the meeting of a month as the signed-in user, who needs the engine's permission to do so.
     *
     * @throws Refusal CONFLICT if the month already has a case, UNPROCESSABLE if it cannot be planned
     */
    @Transactional
    public Meeting open(String programme, YearMonth month) {
        cases.start(PROCESS, caseId(programmes.named(programme).code(), month));
        return of(programme, month);
    }

    /** Opens the case of a month when the meeting falls due, unless it is already open. */
    @EventListener
    void due(MonthlyPointDue due) {
        String caseId = caseId(due.programme().code(), due.month());
        if (meetings.find(MeetingKind.POINT, caseId).isEmpty()) {
            cases.start(PROCESS, caseId);
            if (due.late()) {
                meetings.late(caseId);
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
                .filter(month -> meetings.find(MeetingKind.POINT, caseId(programme.code(), month))
                        .isEmpty())
                .findFirst();
    }
}

package fr.synergies.recruitment;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.OpenAtEnd;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a recruitment, and cancels it. */
@Service
public class RecruitmentCases implements OpenAtEnd {

    static final String PROCESS = "recruitment";
    static final String CANCELLATION = "recruitmentCancellation";

    private final Recruitments recruitments;
    private final Programmes programmes;
    private final WrittenNames names;
    private final Cases cases;
    private final PostRepository posts;
    private final ApplicationEventPublisher events;
    private final WorkCalendar calendar;

    RecruitmentCases(
            Recruitments recruitments,
            Programmes programmes,
            WrittenNames names,
            Cases cases,
            PostRepository posts,
            ApplicationEventPublisher events,
            WorkCalendar calendar) {
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.names = names;
        this.cases = cases;
        this.posts = posts;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Starts the next recruitment of a programme.
     *
     * @throws Refusal CONFLICT while one is open, or somebody holds the post
     */
    @Transactional
    public Recruitment start(String programme) {
        programmes.lock(programmes.named(programme).code());
        int number = recruitments.all(programme).size() + 1;
        cases.start(PROCESS, Recruitment.caseId(programme, number));
        return recruitments.numbered(programme, number);
    }

    /**
     * Cancels an open recruitment: its case ends.
     *
     * @throws Refusal INVALID if the reason is missing or contains the name of a candidate, CONFLICT if it is closed
     */
    @Transactional
    public Recruitment cancel(String programme, int number, String reason) {
        Reason why = Reason.of(reason, "recruitment.reason.missing");
        Recruitment recruitment = recruitments.numbered(programme, number);
        names.refuse(recruitment, Reason.FIELD, why.text());
        events.publishEvent(Act.in(recruitment.caseId())
                .programme(programme)
                .at(CANCELLATION)
                .did("recruitment-cancelled")
                .because(why.text()));
        cases.send(recruitment.caseId(), CANCELLATION, Map.of(Reason.FIELD, why.text()));
        return recruitments.numbered(programme, number);
    }

    /** Nobody is hired for a programme that is over. */
    @Override
    @Transactional
    public List<OpenCase> end(Programme programme, LocalDate lastDay, String reason) {
        return recruitments.all(programme.code()).stream()
                .filter(each -> !each.stage().closed() && cases.isRunning(each.caseId()))
                .map(each -> {
                    cases.send(each.caseId(), CANCELLATION, Map.of(Reason.FIELD, reason));
                    return new OpenCase(each.caseId(), true);
                })
                .toList();
    }

    /** Closes a cancelled recruitment; a contract that has not begun lapses, one that has begun ends today. */
    @Transactional
    public void recordCancellation(String caseId, String reason) {
        Recruitment recruitment = recruitments.ofCase(caseId);
        LocalDate today = calendar.today();
        if (recruitment.entryOn().map(entry -> entry.isAfter(today)).orElse(false)) {
            posts.remove(caseId);
        } else {
            posts.leave(caseId, today, reason);
        }
        recruitments.abandon(recruitment, reason);
    }
}

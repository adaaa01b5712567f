package fr.synergies.recruitment;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.PostVacancies;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds the post, who leaves it, and in which months it was vacant. */
@Service
public class Posts implements PostVacancies {

    private final PostRepository repository;
    private final Recruitments recruitments;
    private final RecruitmentCases cases;
    private final WrittenNames names;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;
    private final WorkCalendar calendar;

    Posts(
            PostRepository repository,
            Recruitments recruitments,
            RecruitmentCases cases,
            WrittenNames names,
            Programmes programmes,
            ApplicationEventPublisher events,
            WorkCalendar calendar) {
        this.repository = repository;
        this.recruitments = recruitments;
        this.cases = cases;
        this.names = names;
        this.programmes = programmes;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Everybody who held the post of a programme, earliest first.
     *
     * @throws Refusal NOT_FOUND if there is no such programme
     */
    @Transactional(readOnly = true)
    public List<Post> of(String programme) {
        return of(programmes.named(programme));
    }

    /** Everybody who held the post of a programme, earliest first. */
    @Transactional(readOnly = true)
    public List<Post> of(Programme programme) {
        return repository.of(programme.code());
    }

    /** Who holds the post of a programme, if anybody does. */
    @Transactional(readOnly = true)
    public Optional<Post> held(Programme programme) {
        return repository.held(programme.code());
    }

    /**
     * Records that the holder leaves, and opens the recruitment of a successor.
     *
     * @param lastDay the last day in the post, past or future
     * @return the recruitment that was opened
     * @throws Refusal INVALID naming the errors, CONFLICT if nobody holds the post or its recruitment is unfinished
     */
    @Transactional
    public Recruitment leave(String programme, Optional<LocalDate> lastDay, String reason) {
        Programme owner = programmes.named(programme);
        programmes.lock(owner.code());
        Post post = repository
                .held(owner.code())
                .orElseThrow(() -> Refusal.conflict("recruitment.post.none", owner.code()));
        Recruitment hiring = recruitments.ofCase(post.caseId());
        check(owner, post, lastDay, reason);
        Reason why = new Reason(reason);
        names.refuse(hiring, Reason.FIELD, why.text());
        if (!hiring.stage().closed()) {
            throw Refusal.conflict("recruitment.post.welcoming", hiring.caseId());
        }
        repository.leave(post.caseId(), lastDay.orElseThrow(), why.text());
        events.publishEvent(Act.in(post.caseId())
                .programme(owner.code())
                .at("welcomeOfficer")
                .did("recruitment-departure")
                .outcome(post.ref())
                .changing(Map.of(), Map.of("lastDay", lastDay.orElseThrow()))
                .because(why.text()));
        return cases.start(owner.code());
    }

    /**
     * Before the first holder and between two. Only months that are over, or known to be vacant because the next holder's first
     * day is known, count; a programme whose post is not kept here has none.
     */
    @Override
    @Transactional(readOnly = true)
    public int vacantMonths(Programme programme, Exercise exercise) {
        List<Post> posts = repository.of(programme.code());
        if (posts.isEmpty()) {
            return 0;
        }
        LocalDate known =
                posts.stream().map(Post::from).max(LocalDate::compareTo).orElseThrow();
        LocalDate today = calendar.today();
        LocalDate until = known.isAfter(today) ? known : today;
        int vacant = 0;
        for (YearMonth month : whole(exercise)) {
            boolean counts = month.atEndOfMonth().isBefore(until);
            boolean held = posts.stream().anyMatch(post -> post.heldBetween(month.atDay(1), month.atEndOfMonth()));
            vacant += counts && !held ? 1 : 0;
        }
        return vacant;
    }

    private static List<YearMonth> whole(Exercise exercise) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(exercise.from());
                !month.atEndOfMonth().isAfter(exercise.to());
                month = month.plusMonths(1)) {
            if (!month.atDay(1).isBefore(exercise.from())) {
                months.add(month);
            }
        }
        return months;
    }

    private static void check(Programme programme, Post post, Optional<LocalDate> lastDay, String reason) {
        List<Violation> wrong = new ArrayList<>();
        if (lastDay.isEmpty()) {
            wrong.add(Violation.of("lastDay", "recruitment.field.missing"));
        } else if (lastDay.get().isBefore(post.from()) || lastDay.get().isAfter(programme.end())) {
            wrong.add(Violation.of("lastDay", "recruitment.departure.outside"));
        }
        Reason.fault(reason, "recruitment.field.missing").ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }
}

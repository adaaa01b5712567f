package fr.synergies.recruitment;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers applications and interviews. Acts refer to candidates by reference only. */
@Service
public class Candidates {

    private static final String PHONE = "\\+?[0-9 ().-]{6,40}";

    private final CandidateRepository repository;
    private final Recruitments recruitments;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;
    private final WorkCalendar calendar;

    Candidates(
            CandidateRepository repository,
            Recruitments recruitments,
            Programmes programmes,
            ApplicationEventPublisher events,
            WorkCalendar calendar) {
        this.repository = repository;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.events = events;
        this.calendar = calendar;
    }

    /** The candidates of a recruitment; users who may not know them get numbers only. */
    @Transactional(readOnly = true)
    public List<Candidate> of(Recruitment recruitment) {
        boolean known = Viewer.knowsNames();
        return repository.of(recruitment.id()).stream()
                .map(candidate -> known ? candidate : candidate.anonymous())
                .toList();
    }

    /** The interviews; users who may not know the candidates get dates only. */
    @Transactional(readOnly = true)
    public List<Interview> interviews(Recruitment recruitment) {
        boolean known = Viewer.knowsNames();
        return repository.interviews(recruitment.id()).stream()
                .map(each -> known ? each : new Interview(each.candidate(), each.side(), each.heldOn(), ""))
                .toList();
    }

    /**
     * Registers an application and returns its number.
     *
     * @throws Refusal CONFLICT if applications are not accepted now, INVALID if the content is wrong
     */
    @Transactional
    public int register(String programme, int number, Application application) {
        programmes.lock(programme);
        Recruitment recruitment = recruitments.numbered(programme, number);
        expect(recruitment, Stage.APPLICATIONS, "recruitment.applications.closed");
        check(application, recruitment.closesOn().orElseThrow());
        int candidate = repository.add(recruitment, application);
        tell(recruitment, "registerApplications", "recruitment-candidate-registered", candidate);
        return candidate;
    }

    /**
     * Stores the notes of the signed-in user's institution on an interview, replacing its earlier notes.
     *
     * @param named the institution that the request names; needed only from who is on the staff of both
     * @throws Refusal FORBIDDEN for users of neither institution, CONFLICT outside the interview stage, INVALID if the content is wrong
     */
    @Transactional
    public void interview(
            String programme,
            int number,
            String reference,
            LocalDate heldOn,
            String notes,
            Optional<Institution> named) {
        Recruitment recruitment = recruitments.numbered(programme, number);
        Institution side = Viewer.actsFor(named);
        expect(recruitment, Stage.INTERVIEWS, "recruitment.interviews.closed");
        Candidate interviewed = find(recruitment, reference);
        int candidate = interviewed.number();
        if (interviewed.status() != Candidate.Status.SHORTLISTED) {
            throw Refusal.conflict("recruitment.candidate.not-listed", Candidate.ref(candidate));
        }
        List<Violation> wrong = new ArrayList<>();
        past("heldOn", heldOn, wrong);
        text("notes", notes, Application.LONGEST_NOTES, true, wrong);
        refuse(wrong);
        repository.interview(recruitment.id(), new Interview(candidate, side, heldOn, notes.strip()));
        tell(recruitment, interviewsOf(side), "recruitment-interview-noted", candidate);
    }

    /** The id of the task in which the staff of an institution holds its interviews. */
    private static String interviewsOf(Institution side) {
        return switch (side) {
            case CCIMDB -> "holdInterviewsCci";
            case DIJON_METROPOLE -> "holdInterviewsMetropole";
        };
    }

    private Candidate find(Recruitment recruitment, String reference) {
        int number = Candidate.number(reference).orElse(0);
        return repository.of(recruitment.id()).stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("recruitment.candidate.unknown", reference));
    }

    private void check(Application application, LocalDate closesOn) {
        List<Violation> wrong = new ArrayList<>();
        text("name", application.name(), Application.LONGEST_NAME, true, wrong);
        text("email", application.email(), Application.LONGEST_EMAIL, true, wrong);
        if (wrong.isEmpty() && !application.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            wrong.add(Violation.of("email", "recruitment.email.unreadable"));
        }
        if (!application.phone().isEmpty() && !application.phone().matches(PHONE)) {
            wrong.add(Violation.of("phone", "recruitment.phone.unreadable"));
        }
        text("notes", application.notes(), Application.LONGEST_NOTES, false, wrong);
        past("receivedOn", application.receivedOn(), wrong);
        if (application.receivedOn() != null && application.receivedOn().isAfter(closesOn)) {
            wrong.add(Violation.of("receivedOn", "recruitment.received.late"));
        }
        refuse(wrong);
    }

    private void past(String field, LocalDate day, List<Violation> wrong) {
        if (day == null) {
            wrong.add(Violation.of(field, "recruitment.field.missing"));
        } else if (day.isAfter(calendar.today())) {
            wrong.add(Violation.of(field, "recruitment.date.future"));
        }
    }

    private static void text(String field, String text, int most, boolean required, List<Violation> wrong) {
        if (required && text.isBlank()) {
            wrong.add(Violation.of(field, "recruitment.field.missing"));
        } else if (text.length() > most) {
            wrong.add(Violation.of(field, "recruitment.field.long", most));
        } else if (text.chars().anyMatch(letter -> letter < ' ' && "\t\r\n".indexOf(letter) < 0)) {
            wrong.add(Violation.of(field, "workflow.form.characters"));
        }
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static void expect(Recruitment recruitment, Stage stage, String code) {
        if (recruitment.stage() != stage) {
            throw Refusal.conflict(code, recruitment.caseId());
        }
    }

    private void tell(Recruitment recruitment, String element, String act, int candidate) {
        events.publishEvent(Act.in(recruitment.caseId())
                .programme(recruitment.programme())
                .at(element)
                .did(act)
                .outcome(Candidate.ref(candidate)));
    }
}

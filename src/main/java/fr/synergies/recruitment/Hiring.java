package fr.synergies.recruitment;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programmes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stages from the offer to the first days: each step checks the stored recruitment and moves it to the next stage. */
@Service
class Hiring {

    private static final List<String> CHECKLIST = List.of(
            "workplaceReady", "jobSheetGiven", "teamMet", "metropoleMet", "clubsMet", "toolAccess", "networkJoined");

    private final RecruitmentRepository repository;
    private final Recruitments recruitments;
    private final CandidateRepository candidates;
    private final JointChoice choice;
    private final PostRepository posts;
    private final Programmes programmes;
    private final WrittenNames names;
    private final WorkCalendar calendar;

    Hiring(
            RecruitmentRepository repository,
            Recruitments recruitments,
            CandidateRepository candidates,
            JointChoice choice,
            PostRepository posts,
            Programmes programmes,
            WrittenNames names,
            WorkCalendar calendar) {
        this.repository = repository;
        this.recruitments = recruitments;
        this.candidates = candidates;
        this.choice = choice;
        this.posts = posts;
        this.programmes = programmes;
        this.names = names;
        this.calendar = calendar;
    }

    /** Offers the post, and returns when the answer is due. */
    @Transactional
    public Map<String, Object> offer(CompletedTask task) {
        Recruitment recruitment = recruitments.ofCase(task.caseId());
        LocalDate offered = day(task, "offeredOn");
        LocalDate expected = day(task, "answerExpectedOn");
        if (expected.isBefore(offered)) {
            throw Refusal.invalid(Violation.of("answerExpectedOn", "recruitment.date.order"));
        }
        repository.offer(recruitment.id(), offered);
        repository.move(recruitment.id(), recruitment.offer());
        return Map.of("answerDueAt", calendar.closeOfBusiness(expected));
    }

    /** Handles the answer to the offer. If it is declined, the vote on the remaining candidates follows, if there are any. */
    @Transactional
    public Map<String, Object> answer(CompletedTask task) {
        Recruitment recruitment = recruitments.ofCase(task.caseId());
        names.refuse(recruitment, "reason", task.text("reason"));
        if ("ACCEPT".equals(task.text("decision"))) {
            repository.move(recruitment.id(), recruitment.accept());
            return Map.of();
        }
        Candidate declining = chosen(recruitment);
        candidates.move(recruitment.id(), declining, declining.decline());
        repository.choose(recruitment.id(), 0);
        return choice.openList(recruitment);
    }

    @Transactional
    public void sign(CompletedTask task) {
        Recruitment recruitment = recruitments.ofCase(task.caseId());
        LocalDate signed = day(task, "contractOn");
        LocalDate entry = day(task, "entryOn");
        if (entry.isBefore(signed)) {
            throw Refusal.invalid(Violation.of("entryOn", "recruitment.date.order"));
        }
        if (entry.isAfter(programmes.named(recruitment.programme()).end())) {
            throw Refusal.invalid(Violation.of("entryOn", "recruitment.entry.late"));
        }
        repository.contract(recruitment.id(), signed, entry);
        Candidate hired = chosen(recruitment);
        candidates.move(recruitment.id(), hired, hired.hire());
        posts.add(
                recruitment, hired.number(), entry, fullTime((Long) task.form().get("workingTime")));
        repository.move(recruitment.id(), recruitment.sign());
    }

    /** Ends the recruitment once all points of the checklist are done. */
    @Transactional
    public Map<String, Object> welcome(CompletedTask task) {
        Recruitment recruitment = recruitments.ofCase(task.caseId());
        names.refuse(recruitment, "comment", task.text("comment"));
        List<Violation> undone = CHECKLIST.stream()
                .filter(point -> !Set.of(true).contains(task.form().getOrDefault(point, false)))
                .map(point -> Violation.of(point, "recruitment.welcome.undone"))
                .toList();
        if (!undone.isEmpty()) {
            throw Refusal.invalid(undone);
        }
        candidates.setListAside(recruitment.id());
        repository.move(recruitment.id(), recruitment.hire());
        return Map.of("recruitmentOutcome", "HIRED");
    }

    private Candidate chosen(Recruitment recruitment) {
        return candidates.at(recruitment.id(), recruitment.chosen().orElseThrow());
    }

    private static BigDecimal fullTime(long percent) {
        return BigDecimal.valueOf(percent).movePointLeft(2);
    }

    private static LocalDate day(CompletedTask task, String field) {
        return (LocalDate) task.form().get(field);
    }
}

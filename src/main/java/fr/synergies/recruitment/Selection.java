package fr.synergies.recruitment;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.platform.workflow.CompletedTask;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stages from the job description to the interviews: each step checks the stored recruitment and moves it to the next stage.
 */
@Service
class Selection {

    private static final Set<Candidate.Status> OUT = Set.of(Candidate.Status.DECLINED, Candidate.Status.WITHDRAWN);

    private final RecruitmentRepository repository;
    private final Recruitments recruitments;
    private final CandidateRepository candidates;
    private final WrittenNames names;
    private final WorkCalendar calendar;

    Selection(
            RecruitmentRepository repository,
            Recruitments recruitments,
            CandidateRepository candidates,
            WrittenNames names,
            WorkCalendar calendar) {
        this.repository = repository;
        this.recruitments = recruitments;
        this.candidates = candidates;
        this.names = names;
        this.calendar = calendar;
    }

    @Transactional
    public Map<String, Object> sendToReview(CompletedTask task) {
        Recruitment recruitment = recruitment(task, "comment");
        repository.move(recruitment.id(), recruitment.sendToReview());
        return Map.of();
    }

    @Transactional
    public Map<String, Object> review(CompletedTask task) {
        Recruitment recruitment = recruitment(task, "reason");
        boolean approved = "APPROVE".equals(task.text("decision"));
        if (!approved) {
            Reason.of(task.text(Reason.FIELD), "recruitment.reason.missing");
        }
        repository.move(recruitment.id(), approved ? recruitment.approveJob() : recruitment.askForChanges());
        return KeptVariables.none("reason");
    }

    /** Publishes the post, and returns when closing the applications is overdue. */
    @Transactional
    public Map<String, Object> publish(CompletedTask task) {
        Recruitment recruitment = recruitment(task, "channels");
        LocalDate published = (LocalDate) task.form().get("publishedOn");
        LocalDate closes = (LocalDate) task.form().get("closesOn");
        if (!closes.isAfter(published) || closes.isBefore(today())) {
            throw Refusal.invalid(Violation.of("closesOn", "recruitment.closing.early"));
        }
        repository.publish(recruitment.id(), published, task.text("channels").strip(), closes);
        repository.move(recruitment.id(), recruitment.publish());
        return Map.of("applicationsDueAt", calendar.closeOfBusiness(calendar.plus(closes, 2)));
    }

    @Transactional
    public Map<String, Object> closeApplications(CompletedTask task) {
        Recruitment recruitment = recruitment(task, "comment");
        LocalDate closes = recruitment.closesOn().orElseThrow();
        if (!today().isAfter(closes)) {
            throw Refusal.conflict("recruitment.applications.running", closes.toString());
        }
        repository.move(recruitment.id(), recruitment.closeApplications());
        return Map.of();
    }

    @Transactional
    public Map<String, Object> shortlist(CompletedTask task) {
        Recruitment recruitment = recruitment(task, "reason");
        List<Integer> ranking = ranking(recruitment, task.text("ranking"));
        candidates.setListAside(recruitment.id());
        for (int i = 0; i < ranking.size(); i++) {
            candidates.rank(recruitment.id(), ranking.get(i), i + 1);
        }
        repository.move(recruitment.id(), ranking.isEmpty() ? recruitment.publishAgain() : recruitment.interview());
        return Map.of(
                "ranking",
                ranking.stream().map(Candidate::ref).collect(Collectors.joining(", ")),
                "candidatesShortlisted",
                !ranking.isEmpty());
    }

    /** Ends the interviews of a side, which must have recorded each of them. */
    @Transactional
    public Map<String, Object> endInterviews(CompletedTask task, Institution side) {
        Recruitment recruitment = recruitment(task, "comment");
        List<Interview> held = candidates.interviews(recruitment.id());
        for (Candidate candidate : candidates.of(recruitment.id())) {
            boolean noted = held.stream()
                    .anyMatch(interview -> interview.candidate() == candidate.number() && interview.side() == side);
            if (candidate.status() == Candidate.Status.SHORTLISTED && !noted) {
                throw Refusal.conflict("recruitment.interviews.missing", candidate.ref());
            }
        }
        return Map.of();
    }

    private List<Integer> ranking(Recruitment recruitment, String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        List<Integer> ranking = Arrays.stream(typed.strip().split("[,;\\s]+"))
                .map(reference -> Candidate.number(reference)
                        .orElseThrow(() -> Refusal.invalid(Violation.of("ranking", "recruitment.ranking.unreadable"))))
                .toList();
        List<Integer> open = candidates.of(recruitment.id()).stream()
                .filter(candidate -> !OUT.contains(candidate.status()) && !candidate.erased())
                .map(Candidate::number)
                .toList();
        if (!open.containsAll(ranking) || ranking.stream().distinct().count() != ranking.size()) {
            throw Refusal.invalid(Violation.of(
                    "ranking",
                    "recruitment.ranking.unknown",
                    open.stream().map(Candidate::ref).collect(Collectors.joining(", "))));
        }
        return ranking;
    }

    private Recruitment recruitment(CompletedTask task, String kept) {
        Recruitment recruitment = recruitments.ofCase(task.caseId());
        names.refuse(recruitment, kept, task.text(kept));
        return recruitment;
    }

    private LocalDate today() {
        return calendar.today();
    }
}

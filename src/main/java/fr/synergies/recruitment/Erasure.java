package fr.synergies.recruitment;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import fr.synergies.trail.chain.ErasingReasons;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases the identity of a candidate. Reference, dates and votes remain, so that the history can still be read. */
@Service
public class Erasure {

    private static final Set<Candidate.Status> RUNNING = Set.of(Candidate.Status.APPLIED, Candidate.Status.SHORTLISTED);

    private final CandidateRepository repository;
    private final Recruitments recruitments;
    private final Programmes programmes;
    private final WrittenNames names;
    private final ErasingReasons said;
    private final CandidateDocuments documents;
    private final ApplicationEventPublisher events;

    Erasure(
            CandidateRepository repository,
            Recruitments recruitments,
            Programmes programmes,
            WrittenNames names,
            ErasingReasons said,
            CandidateDocuments documents,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.names = names;
        this.said = said;
        this.documents = documents;
        this.events = events;
    }

    /**
     * Permanently erases a candidate's name, e-mail, phone, notes and documents, and reasons in the history that contain them. A candidate
     * still in the running is withdrawn.
     *
     * @param reference such as {@code C3}
     * @return the recruitment for which the candidate applied
     * @throws Refusal NOT_FOUND if there is no such candidate, INVALID without a reason, CONFLICT if already erased
     */
    @Transactional
    public Recruitment erase(String programme, String reference, String reason) {
        String code = programmes.named(programme).code();
        programmes.lock(code);
        int number = Candidate.number(reference).orElse(0);
        Recruitment recruitment = repository
                .caseOf(code, number)
                .map(recruitments::ofCase)
                .orElseThrow(() -> Refusal.notFound("recruitment.candidate.unknown", reference));
        Reason why = Reason.of(reason, "recruitment.reason.missing");
        names.refuse(recruitment, Reason.FIELD, why.text());
        erase(recruitment, number, why.text());
        return recruitment;
    }

    void erase(Recruitment recruitment, int candidate, String reason) {
        List<Candidate> known = repository.of(recruitment.id()).stream()
                .filter(each -> each.number() == candidate && !each.erased())
                .toList();
        int reasons = said.mentioning(
                recruitment.caseId(),
                known.stream()
                        .flatMap(each -> WrittenNames.words(each).stream())
                        .toList());
        int erased = known.stream()
                .mapToInt(each -> documents.eraseThoseOf(recruitment, each))
                .sum();
        if (!repository.erase(recruitment.id(), candidate)) {
            throw Refusal.conflict("recruitment.candidate.erased-before", Candidate.ref(candidate));
        }
        repository.of(recruitment.id()).stream()
                .filter(each -> each.number() == candidate && RUNNING.contains(each.status()))
                .filter(each -> !recruitment.stage().closed())
                .forEach(each -> repository.move(recruitment.id(), each, each.withdraw()));
        erased += documents.eraseTheRest(recruitment);
        events.publishEvent(Act.in(recruitment.caseId())
                .programme(recruitment.programme())
                .at("registerApplications")
                .did("recruitment-candidate-erased")
                .outcome(Candidate.ref(candidate))
                .changing(Map.of(), Map.of("reasonsErased", reasons, "documentsErased", erased))
                .because(reason));
    }
}

package fr.synergies.recruitment;

import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the recruitments of a programme, and writes their job description. */
@Service
public class Recruitments {

    private final RecruitmentRepository repository;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    Recruitments(RecruitmentRepository repository, Programmes programmes, ApplicationEventPublisher events) {
        this.repository = repository;
        this.programmes = programmes;
        this.events = events;
    }

    /**
     * The recruitments of a programme, newest first.
     *
     * @throws Refusal NOT_FOUND if there is no such programme
     */
    @Transactional(readOnly = true)
    public List<Recruitment> all(String programme) {
        return of(programmes.named(programme));
    }

    /** The recruitments of a programme, newest first. */
    @Transactional(readOnly = true)
    public List<Recruitment> of(Programme programme) {
        return repository.of(programme.code());
    }

    /** The latest recruitment of a programme. */
    @Transactional(readOnly = true)
    public Optional<Recruitment> latest(String programme) {
        return all(programme).stream().findFirst();
    }

    /**
     * A recruitment by its number.
     *
     * @throws Refusal NOT_FOUND when there is none
     */
    @Transactional(readOnly = true)
    public Recruitment numbered(String programme, int number) {
        return all(programme).stream()
                .filter(recruitment -> recruitment.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("recruitment.unknown", programme, String.valueOf(number)));
    }

    /**
     * The recruitment of a case.
     *
     * @throws Refusal NOT_FOUND when the case has none
     */
    @Transactional(readOnly = true)
    public Recruitment ofCase(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.notFound("recruitment.case.unknown", caseId));
    }

    /** The recruitment of a case, if the case is one of a recruitment. */
    @Transactional(readOnly = true)
    public Optional<Recruitment> find(String caseId) {
        return repository.ofCase(caseId);
    }

    /** The publications of a recruitment, oldest first. */
    @Transactional(readOnly = true)
    public List<Publication> publications(Recruitment recruitment) {
        return repository.publications(recruitment.id());
    }

    /**
     * Saves the job description.
     *
     * @param version the version that was read
     * @throws Refusal CONFLICT if it is not being drafted, or was saved by someone else meanwhile; INVALID if the content is
     *     wrong
     */
    @Transactional
    public Recruitment describe(String programme, int number, int version, JobDescription job) {
        Recruitment recruitment = numbered(programme, number);
        Programme owner = programmes.named(programme);
        JobDescriptionCheck.refuseUnlessGood(
                job, owner.exercises().stream().map(Exercise::year).toList());
        if (recruitment.stage() != Stage.DESCRIPTION) {
            throw Refusal.conflict("recruitment.job.closed");
        }
        if (!repository.describe(recruitment.id(), version, job)) {
            throw Refusal.conflict("recruitment.job.saved-meanwhile");
        }
        events.publishEvent(Act.in(recruitment.caseId())
                .programme(programme)
                .at("describeJob")
                .did("recruitment-job-saved")
                .changing(recruitment.job(), job));
        return numbered(programme, number);
    }

    /** Closes a recruitment without a hire. */
    void abandon(Recruitment recruitment, String reason) {
        repository.move(recruitment.id(), recruitment.abandon());
        repository.abandon(recruitment.id(), reason);
    }
}

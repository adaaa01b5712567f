package fr.synergies.association;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.AssociationDue;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.Successor;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The associations that take over the programmes: reads them, opens and gives up their creation. Everything else happens in the
 * case.
 */
@Service
class Associations implements Successor {

    static final String PROCESS = "association-creation";
    static final String CANCELLATION = "associationCancellation";

    private final AssociationRepository repository;
    private final Programmes programmes;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    Associations(
            AssociationRepository repository, Programmes programmes, Cases cases, ApplicationEventPublisher events) {
        this.repository = repository;
        this.programmes = programmes;
        this.cases = cases;
        this.events = events;
    }

    /**
     * The association of a programme.
     *
     * @throws Refusal NOT_FOUND if its creation was not opened
     */
    @Transactional(readOnly = true)
    public Association of(String programme) {
        String code = programmes.named(programme).code();
        return find(code).orElseThrow(() -> Refusal.notFound("association.unknown", code));
    }

    /** The association of a programme, if its creation was opened. */
    @Transactional(readOnly = true)
    public Optional<Association> find(String programme) {
        return ofCase(Association.caseId(programme));
    }

    /** The association of a case, if the case is the creation of one. */
    @Transactional(readOnly = true)
    public Optional<Association> ofCase(String caseId) {
        return repository.ofCase(caseId);
    }

    /**
     * Opens the creation as the signed-in user, who needs the engine's permission to do so.
     *
     * @throws Refusal CONFLICT when it was opened before
     */
    @Transactional
    public Association open(String programme) {
        String code = programmes.named(programme).code();
        cases.start(PROCESS, Association.caseId(code));
        return of(code);
    }

    /**
     * Gives up the creation.
     *
     * @throws Refusal INVALID without a reason, CONFLICT when its case is not running
     */
    @Transactional
    public Association cancel(String programme, String reason) {
        Reason why = Reason.of(reason, "association.reason-missing");
        Association association = of(programme);
        events.publishEvent(Act.in(association.caseId())
                .programme(association.programme())
                .at(CANCELLATION)
                .did("association-cancelled")
                .because(why.text()));
        cases.send(association.caseId(), CANCELLATION, Map.of(Reason.FIELD, why.text()));
        return of(programme);
    }

    /** Records that the creation was given up. */
    @Transactional
    public void close(String caseId, String reason) {
        Association association =
                repository.ofCase(caseId).orElseThrow(() -> Refusal.notFound("association.case.unknown", caseId));
        repository.move(association.id(), association.cancel());
        repository.set(association.id(), "closing_reason", reason);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> readySince(Programme programme) {
        return find(programme.code()).flatMap(Association::readyOn);
    }

    /** Opens the creation when it falls due, unless it is already open. */
    @EventListener
    @Transactional
    public void openWhenDue(AssociationDue due) {
        if (find(due.programme().code()).isEmpty()) {
            cases.start(PROCESS, Association.caseId(due.programme().code()));
        }
    }
}

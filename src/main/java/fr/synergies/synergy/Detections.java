package fr.synergies.synergy;

import fr.synergies.programme.Programmes;
import fr.synergies.web.Refusal;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the synergies of a programme to be looked for, and says how far that is. What is asked while another waits
 * is the same: it reads the facts when its turn comes.
 */
@Service
class Detections {

    private final DetectionRepository detections;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    Detections(DetectionRepository detections, Programmes programmes, ApplicationEventPublisher events) {
        this.detections = detections;
        this.programmes = programmes;
        this.events = events;
    }

    /**
     * Asks for one; the caller has checked the permissions of the signed-in user.
     *
     * @throws Refusal NOT_FOUND if there is no such programme
     */
    @Transactional
    Detection request(String programme) {
        return request(programme, false);
    }

    /** Asks for one that judges everything, or only what changed since the last one and what that touches. */
    @Transactional
    Detection request(String programme, boolean complete) {
        String owner = programmes.named(programme).code();
        programmes.lock(owner);
        Optional<Detection> waiting = detections.queued(owner);
        if (waiting.isEmpty()) {
            detections.add(owner, Staff.name(), complete);
            Detection added = detections.queued(owner).orElseThrow();
            events.publishEvent(new DetectionRequested(added.id()));
            return added;
        }
        if (complete) {
            detections.complete(waiting.get().id());
        }
        return detections.queued(owner).orElseThrow();
    }

    /** Facts that changed are judged again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void facts(FactsChanged change) {
        request(change.programme());
    }

    /**
     * A detection.
     *
     * @throws Refusal NOT_FOUND if there is none
     */
    @Transactional(readOnly = true)
    Detection of(String programme, long id) {
        String owner = programmes.named(programme).code();
        return detections
                .find(owner, id)
                .orElseThrow(() -> Refusal.notFound("synergy.detection.unknown", String.valueOf(id), owner));
    }

    /** The one that was asked for last, if any was. */
    @Transactional(readOnly = true)
    Optional<Detection> latest(String programme) {
        return detections.latest(programmes.named(programme).code());
    }
}

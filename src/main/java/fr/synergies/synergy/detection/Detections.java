package fr.synergies.synergy.detection;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.FactsChanged;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.jobs.Job;
import fr.synergies.platform.jobs.JobRequest;
import fr.synergies.platform.jobs.Jobs;
import fr.synergies.programme.Programmes;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests detections and reports their progress. A request made while another is queued is merged with it, since a detection
 * reads the facts when its turn comes.
 */
@Service
class Detections {

    private final DetectionRepository detections;
    private final Programmes programmes;
    private final Jobs jobs;

    Detections(DetectionRepository detections, Programmes programmes, Jobs jobs) {
        this.detections = detections;
        this.programmes = programmes;
        this.jobs = jobs;
    }

    /**
     * Requests a detection; the caller has checked the permissions of the signed-in user.
     *
     * @throws Refusal NOT_FOUND if there is no such programme
     */
    @Transactional
    Detection request(String programme) {
        return request(programme, false);
    }

    /** Requests a detection that judges everything, or only what changed since the last one and whatever is affected. */
    @Transactional
    Detection request(String programme, boolean complete) {
        String owner = programmes.named(programme).code();
        programmes.lock(owner);
        Optional<Detection> waiting = detections.queued(owner);
        if (waiting.isEmpty()) {
            detections.add(owner, CurrentStaff.name(), complete);
            Detection added = detections.queued(owner).orElseThrow();
            jobs.submit(job(added));
            return added;
        }
        if (complete) {
            detections.complete(waiting.get().id());
        }
        return detections.queued(owner).orElseThrow();
    }

    /** Two detections of one programme never run at once; what they find is found by the program, whoever asked. */
    private static JobRequest job(Detection detection) {
        String programme = detection.programme();
        return new JobRequest(
                DetectionJob.CODE,
                String.valueOf(detection.id()),
                programme,
                "/programmes/" + programme + "/synergies",
                DetectionJob.CODE + "/" + programme,
                false);
    }

    /** Requests a new judgement of changed facts. */
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

    /** How far a detection is. */
    @Transactional(readOnly = true)
    Optional<Job> job(long id) {
        return jobs.latest(DetectionJob.CODE, String.valueOf(id));
    }

    /** The latest detection, if there is one. */
    @Transactional(readOnly = true)
    Optional<Detection> latest(String programme) {
        return detections.latest(programmes.named(programme).code());
    }
}

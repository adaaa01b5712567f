package fr.synergies.synergy.detection;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.jobs.JobKind;
import fr.synergies.platform.jobs.JobRun;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs requested detections. */
@Component
class DetectionJob implements JobKind {

    static final String CODE = "detection";

    private final DetectionRepository detections;
    private final DetectionWork work;

    DetectionJob(DetectionRepository detections, DetectionWork work) {
        this.detections = detections;
        this.work = work;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(JobRun run) {
        unfinished(run.subject()).ifPresent(detection -> work.carryOut(detection, run));
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        String reason = Refusal.in(cause).map(Refusal::code).orElse("synergy.detection.broken");
        unfinished(subject).ifPresent(detection -> detections.fail(detection.id(), reason));
    }

    private Optional<Detection> unfinished(String subject) {
        return detections.find(Long.parseLong(subject)).filter(detection -> !detection.ended());
    }
}

package fr.synergies.synergy.detection;

import fr.synergies.synergy.matching.SynergyRules;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the proposals be judged again soon after other rules became active. */
@Component
class RuleFollower {

    private final DetectionRepository detections;
    private final Detections requests;
    private final SynergyRules rules;

    RuleFollower(DetectionRepository detections, Detections requests, SynergyRules rules) {
        this.detections = detections;
        this.requests = requests;
        this.rules = rules;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        judgedByOthers().forEach(requests::request);
    }

    /** Requests a detection when other rules have been activated, on whichever node; duplicate requests are merged. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${synergies.synergy.follow-rules-every:PT1M}")
    void followRules() {
        judgedByOthers().filter(programme -> !asked(programme)).forEach(requests::request);
    }

    private Stream<String> judgedByOthers() {
        return detections.programmes().stream()
                .filter(programme -> !detections.judgedBy(programme).equals(Optional.of(rules.version())));
    }

    /**
     * Whether a detection is already queued, or one by the active rules is running or has failed, in which case it would fail
     * again.
     */
    private boolean asked(String programme) {
        return detections
                .latest(programme)
                .filter(latest -> latest.status() == Detection.Status.QUEUED
                        || latest.rulesVersion().equals(rules.version()))
                .isPresent();
    }
}

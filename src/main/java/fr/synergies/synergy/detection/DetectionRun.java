package fr.synergies.synergy.detection;

import fr.synergies.kernel.Refusal;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the requested detections, one after the other; those interrupted by a stop run at the next start. When other rules become
 * active, the proposals are judged again soon after.
 */
@Component
class DetectionRun implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionRun.class);

    private final DetectionRepository detections;
    private final Detections requests;
    private final SynergyRules rules;
    private final DetectionWork work;
    private final TransactionTemplate transaction;
    private final ThreadPoolTaskExecutor queue = new ThreadPoolTaskExecutor();

    DetectionRun(
            DetectionRepository detections,
            Detections requests,
            SynergyRules rules,
            DetectionWork work,
            TransactionTemplate transaction) {
        this.detections = detections;
        this.requests = requests;
        this.rules = rules;
        this.work = work;
        this.transaction = transaction;
        queue.setCorePoolSize(1);
        queue.setMaxPoolSize(1);
        queue.setThreadNamePrefix("synergy-detection-");
        queue.initialize();
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        detections.unfinished().forEach(id -> queue.execute(() -> run(id)));
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

    @TransactionalEventListener
    void queue(DetectionRequested requested) {
        queue.execute(() -> run(requested.id()));
    }

    @Override
    public void destroy() {
        queue.shutdown();
    }

    private void run(long id) {
        try {
            in(() -> detections.find(id))
                    .filter(detection -> !detection.ended())
                    .ifPresent(work::carryOut);
        } catch (RuntimeException failed) {
            String reason = Refusal.in(failed).map(Refusal::code).orElse("synergy.detection.broken");
            LOG.error("Detection {} failed: {}", id, reason, failed);
            in(() -> {
                detections.fail(id, reason);
                return id;
            });
        }
    }

    private <T> T in(Supplier<T> step) {
        return transaction.execute(status -> step.get());
    }
}

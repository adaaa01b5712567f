package fr.synergies;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * What the program does from time to time (seals, retention, clean-up) comes in no test's way: only what begins within seconds of a
 * start is scheduled. A test that is about such work lets it happen itself.
 */
class SoonScheduler extends ThreadPoolTaskScheduler {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant start, Duration delay) {
        boolean soon = start.isBefore(getClock().instant().plus(SOON));
        return super.scheduleWithFixedDelay(soon ? task : () -> {}, start, delay);
    }
}

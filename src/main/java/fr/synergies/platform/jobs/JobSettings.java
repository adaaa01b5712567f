package fr.synergies.platform.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.jobs.*}: when jobs are tried again (decision 27). How many run at once on a node, and after how long a
 * silent node counts as dead, is set by {@code db-scheduler.*}. All defaults are our choice.
 *
 * @param tries how often a job may fail, or take its node down, before it is set aside. Five: a fault that passes is over by then
 * @param pause how long a job waits before it is tried again, doubled with each failure up to a minute. One second
 * @param hold how long a job that its sender waits for is left to the sender's node after its last sign of life. 30 seconds, as for
 *     jobs in the background
 * @param kept how long jobs that ended are listed. 30 days
 */
@ConfigurationProperties("synergies.jobs")
record JobSettings(
        @DefaultValue("5") int tries,
        @DefaultValue("PT1S") Duration pause,
        @DefaultValue("PT30S") Duration hold,
        @DefaultValue("P30D") Duration kept) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    JobSettings {
        if (tries < 1 || pause.isNegative() || hold.toMillis() < 1 || kept.isNegative()) {
            throw new IllegalArgumentException(
                    "synergies.jobs: tries and hold are above zero, pause and kept not below");
        }
    }

    /** The pause after a number of failures. */
    Duration pauseAfter(int failures) {
        Duration doubled = pause.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 16));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}

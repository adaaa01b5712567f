package fr.synergies.platform.jobs;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets jobs that ended long ago: their titles may name people (storage limitation, GDPR art. 5(1)(e)). */
@Component
class JobCleanup {

    private final JobRepository jobs;
    private final JobSettings settings;
    private final Clock clock;

    JobCleanup(JobRepository jobs, JobSettings settings, Clock clock) {
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    @Transactional
    public void forget() {
        jobs.forget(clock.instant().minus(settings.kept()));
    }
}

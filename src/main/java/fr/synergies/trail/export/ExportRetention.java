package fr.synergies.trail.export;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the files of exports whose time has expired. */
@Component
class ExportRetention {

    private final ExportRepository jobs;
    private final ExportFileRepository files;
    private final ExportSettings settings;
    private final Clock clock;

    ExportRetention(ExportRepository jobs, ExportFileRepository files, ExportSettings settings, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    @Transactional
    public void removeOld() {
        jobs.endedBefore(clock.instant().minus(settings.kept())).forEach(job -> {
            files.remove(job.id());
            jobs.end(job.id(), ExportJob.Status.EXPIRED, "");
        });
    }
}

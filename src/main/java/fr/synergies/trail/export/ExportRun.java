package fr.synergies.trail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes exports to files, one after the other; exports interrupted by a stop start again at the next start. */
@Component
class ExportRun implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

    private final Exports exports;
    private final ExportRepository jobs;
    private final ExportSettings settings;
    private final Clock clock;
    private final ThreadPoolTaskExecutor queue = new ThreadPoolTaskExecutor();

    ExportRun(Exports exports, ExportRepository jobs, ExportSettings settings, Clock clock) {
        this.exports = exports;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
        queue.setCorePoolSize(1);
        queue.setMaxPoolSize(1);
        queue.setThreadNamePrefix("export-");
        queue.initialize();
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        jobs.unfinished().forEach(id -> queue.execute(() -> run(id)));
    }

    @TransactionalEventListener
    void queue(ExportQueued queued) {
        queue.execute(() -> run(queued.id()));
    }

    @Override
    public void destroy() {
        queue.shutdown();
    }

    /** Deletes files whose time has expired. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void removeOld() {
        jobs.endedBefore(clock.instant().minus(settings.kept())).forEach(job -> {
            remove(exports.path(job));
            jobs.end(job.id(), ExportJob.Status.EXPIRED, "");
        });
    }

    private void run(long id) {
        jobs.find(id).filter(job -> !job.ended()).ifPresent(job -> {
            try {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                job.requestedBy(), "", AuthorityUtils.createAuthorityList(job.groups()))));
                write(job);
            } catch (IOException | RuntimeException failed) {
                LOG.error("Export {} failed", id, failed);
                jobs.end(id, ExportJob.Status.FAILED, "audit.export.broken");
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private void write(ExportJob job) throws IOException {
        jobs.start(job.id(), exports.count(job.search()));
        Files.createDirectories(settings.directory());
        Path begun = settings.directory().resolve(job.file() + ".part");
        AtomicLong acts = new AtomicLong();
        try (OutputStream target = Files.newOutputStream(begun)) {
            exports.write(job.search(), job.format(), job.language(), target, read -> {
                acts.accumulateAndGet(read, Math::max);
                jobs.progress(job.id(), read);
            });
        } catch (IOException | RuntimeException broken) {
            remove(begun);
            throw broken;
        }
        Files.move(begun, exports.path(job), StandardCopyOption.REPLACE_EXISTING);
        exports.end(job, acts.get());
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            LOG.warn("{} cannot be removed", file, kept);
        }
    }
}

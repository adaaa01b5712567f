package fr.synergies.exchange.imports;

import fr.synergies.exchange.sheet.Sheets;
import fr.synergies.kernel.Refusal;
import fr.synergies.synergy.matching.SynergyJudge;
import fr.synergies.synergy.matching.SynergyRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs imports, one after the other; those interrupted by a stop start again at the next start. */
@Component
class ImportRun implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int TRIES_OF_A_SENDER = 5;
    private static final int TRIES = 600;

    private final ImportJobRepository jobs;
    private final ImportFileRepository files;
    private final ImportProfiles profiles;
    private final ImportCheck check;
    private final ImportStore store;
    private final ImportFailures failures;
    private final SynergyRules rules;
    private final TransactionTemplate transaction;
    private final ThreadPoolTaskExecutor queue = new ThreadPoolTaskExecutor();

    ImportRun(
            ImportJobRepository jobs,
            ImportFileRepository files,
            ImportProfiles profiles,
            ImportCheck check,
            ImportStore store,
            ImportFailures failures,
            SynergyRules rules,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.files = files;
        this.profiles = profiles;
        this.check = check;
        this.store = store;
        this.failures = failures;
        this.rules = rules;
        this.transaction = transaction;
        queue.setCorePoolSize(1);
        queue.setMaxPoolSize(1);
        queue.setThreadNamePrefix("import-");
        queue.initialize();
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        jobs.unfinished().forEach(id -> queue.execute(() -> background(id)));
    }

    @TransactionalEventListener
    void queue(ImportQueued queued) {
        queue.execute(() -> background(queued.id()));
    }

    @Override
    public void destroy() {
        queue.shutdown();
    }

    /**
     * Runs an import while its sender waits.
     *
     * @throws Refusal INVALID for the field {@code file} if it is not such a table, CONFLICT if other writers hold the lock for
     *     too long
     */
    void now(long id) {
        try {
            run(id, TRIES_OF_A_SENDER);
        } catch (ConcurrencyFailureException busy) {
            throw Refusal.conflict("synergy.busy");
        }
    }

    private void run(long id, int tries) {
        try {
            jobs.find(id).filter(job -> !job.ended()).ifPresent(job -> run(job, tries));
        } catch (RuntimeException failed) {
            failures.note(id, failed);
            throw failed;
        }
    }

    private void background(long id) {
        try {
            jobs.find(id)
                    .ifPresent(job -> SecurityContextHolder.setContext(
                            new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                    job.requestedBy(), "", AuthorityUtils.createAuthorityList(job.groups())))));
            run(id, TRIES);
        } catch (RuntimeException failed) {
            LOG.error("Import {} failed", id, failed);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void run(ImportJob job, int tries) {
        transaction.executeWithoutResult(status -> jobs.start(job.id()));
        SynergyJudge now = rules.now();
        if (!job.checkedUnder().equals(now.version())) {
            checkAll(job, now);
        }
        ImportJob checked = jobs.find(job.id()).orElseThrow();
        persistently(() -> store.end(checked), tries);
    }

    private void checkAll(ImportJob job, SynergyJudge now) {
        Path file = null;
        try {
            file = Files.createTempFile("import-", ".table");
            if (!files.copy(job.id(), file)) {
                throw Sheets.refused("synergy.import.empty");
            }
            check.check(job, file, profiles.forImport(job.programme(), job.profile()), now);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            remove(file);
        }
    }

    /** Retries a step, because others may hold the lock of the programme for longer than the database waits. */
    private static void persistently(Runnable step, int tries) {
        for (int left = tries; ; left--) {
            try {
                step.run();
                return;
            } catch (ConcurrencyFailureException busy) {
                if (left <= 1) {
                    throw busy;
                }
            }
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            LOG.warn("{} cannot be removed", file, kept);
        }
    }
}

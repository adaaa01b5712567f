package fr.synergies.exchange.imports;

import fr.synergies.exchange.sheet.Sheets;
import fr.synergies.platform.jobs.JobKind;
import fr.synergies.platform.jobs.JobRun;
import fr.synergies.synergy.matching.SynergyJudge;
import fr.synergies.synergy.matching.SynergyRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs imports; one that was broken off begins again with the first pass it had not completed. */
@Component
class ImportWork implements JobKind {

    static final String CODE = "import";
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ImportJobRepository jobs;
    private final ImportFileRepository files;
    private final ImportProfiles profiles;
    private final ImportCheck check;
    private final ImportStore store;
    private final ImportFailures failures;
    private final SynergyRules rules;

    ImportWork(
            ImportJobRepository jobs,
            ImportFileRepository files,
            ImportProfiles profiles,
            ImportCheck check,
            ImportStore store,
            ImportFailures failures,
            SynergyRules rules) {
        this.jobs = jobs;
        this.files = files;
        this.profiles = profiles;
        this.check = check;
        this.store = store;
        this.failures = failures;
        this.rules = rules;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(JobRun run) {
        unfinished(run.subject()).ifPresent(job -> carryOut(job, run));
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        unfinished(subject).ifPresent(job -> failures.note(job.id(), cause));
    }

    private Optional<ImportJob> unfinished(String subject) {
        return jobs.find(Long.parseLong(subject)).filter(job -> !job.ended());
    }

    private void carryOut(ImportJob job, JobRun run) {
        run.step(() -> jobs.start(job.id()));
        SynergyJudge now = rules.now(job.programme());
        if (!job.checkedUnder().equals(now.version())) {
            checkAll(job, now, run);
        }
        ImportJob checked = jobs.find(job.id()).orElseThrow();
        run.progress(checked.rows(), checked.rows());
        run.step(() -> store.end(checked));
    }

    private void checkAll(ImportJob job, SynergyJudge now, JobRun run) {
        Path file = null;
        try {
            file = Files.createTempFile("import-", ".table");
            if (!files.copy(job.id(), file)) {
                throw Sheets.refused("synergy.import.empty");
            }
            check.check(job, file, profiles.forImport(job.programme(), job.profile()), now, run);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            remove(file);
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

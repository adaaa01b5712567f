package fr.synergies.exchange.imports;

import fr.synergies.company.form.FactsCheck;
import fr.synergies.company.form.SheetRow;
import fr.synergies.exchange.imports.ImportRowRepository.Compared;
import fr.synergies.exchange.sheet.ImportProfile;
import fr.synergies.exchange.sheet.SheetReader;
import fr.synergies.exchange.sheet.Sheets;
import fr.synergies.platform.jobs.JobRun;
import fr.synergies.synergy.matching.SynergyJudge;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The first pass over a file: stores the good rows and the faults of the others, in batches. */
@Component
@EnableConfigurationProperties(ImportSettings.class)
class ImportCheck {

    private static final int SOME = 1000;

    private final ImportJobRepository jobs;
    private final ImportRowRepository rows;
    private final ImportFaultRepository faults;
    private final FactsCheck check;
    private final Validator validator;
    private final MessageSource texts;
    private final ImportSettings settings;

    ImportCheck(
            ImportJobRepository jobs,
            ImportRowRepository rows,
            ImportFaultRepository faults,
            FactsCheck check,
            Validator validator,
            MessageSource texts,
            ImportSettings settings) {
        this.jobs = jobs;
        this.rows = rows;
        this.faults = faults;
        this.check = check;
        this.validator = validator;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Checks all rows of a file; earlier results are discarded.
     *
     * @param rules the rules by whose tables all rows are checked
     * @param run the attempt at its job, of which each batch is a step
     * @throws fr.synergies.kernel.Refusal INVALID if the file breaks off or is too long
     */
    void check(ImportJob job, Path file, ImportProfile profile, SynergyJudge rules, JobRun run) {
        forget(job.id(), run);
        RowCheck row = new RowCheck(validator, check, rules.tables(), texts, job.language());
        int read = 0;
        Noted noted = new Noted(0, 0);
        try (SheetReader sheet = Sheets.open(file, profile)) {
            List<ImportedRow> good = new ArrayList<>();
            for (Optional<SheetRow> next = sheet.next(); next.isPresent(); next = sheet.next()) {
                if (++read > settings.mostRows()) {
                    throw Sheets.refused("synergy.import.long", settings.mostRows());
                }
                row.good(next.get()).ifPresent(good::add);
                if (read % SOME == 0) {
                    noted = note(run, job.id(), read, good, row.faults(), noted);
                    good.clear();
                }
            }
            note(run, job.id(), read, good, row.faults(), noted);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        contradictions(run, job, profile, read, rules.version());
    }

    private void forget(long job, JobRun run) {
        run.step(() -> {
            rows.remove(job);
            faults.remove(job);
            jobs.progress(job, 0, 0, "");
        });
    }

    /** The results for a file so far: number of faults, and of rows that have any. */
    private record Noted(int faults, int bad) {}

    private Noted note(JobRun run, long job, int read, List<ImportedRow> good, List<ImportFault> wrong, Noted before) {
        int bad = before.bad()
                + (int) wrong.stream().mapToInt(ImportFault::row).distinct().count();
        run.step(() -> {
            rows.add(job, good);
            faults.add(job, before.faults(), wrong);
            jobs.progress(job, read, bad, "");
            run.progress(read, 0);
        });
        return new Noted(before.faults() + wrong.size(), bad);
    }

    /** Marks rows that contradict an earlier one as bad, once all rows are checked. */
    private void contradictions(JobRun run, ImportJob job, ImportProfile profile, int read, String version) {
        Contradictions found = new Contradictions(job.language(), profile, texts);
        List<Compared> some = rows.some(job.id(), "", 0, SOME);
        while (!some.isEmpty()) {
            some.forEach(found::take);
            run.step(() -> keep(job.id(), found));
            Compared last = some.get(some.size() - 1);
            some = rows.some(job.id(), last.siret(), last.row(), SOME);
        }
        run.step(() -> {
            rows.markFirst(job.id());
            jobs.progress(job.id(), read, faults.rows(job.id()), version);
        });
    }

    private void keep(long job, Contradictions found) {
        List<ImportFault> wrong = found.faults();
        if (!wrong.isEmpty()) {
            faults.add(job, faults.count(job), wrong);
            rows.remove(job, wrong.stream().map(ImportFault::row).toList());
        }
    }
}

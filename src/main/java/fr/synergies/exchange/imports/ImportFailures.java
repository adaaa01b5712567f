package fr.synergies.exchange.imports;

import fr.synergies.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores why an import failed, and deletes everything else of it. */
@Component
class ImportFailures {

    private final ImportJobRepository jobs;
    private final ImportFileRepository files;
    private final ImportRowRepository rows;
    private final ImportFaultRepository faults;
    private final MessageSource texts;

    ImportFailures(
            ImportJobRepository jobs,
            ImportFileRepository files,
            ImportRowRepository rows,
            ImportFaultRepository faults,
            MessageSource texts) {
        this.jobs = jobs;
        this.files = files;
        this.rows = rows;
        this.faults = faults;
        this.texts = texts;
    }

    @Transactional
    public void note(long id, Throwable failed) {
        jobs.find(id).ifPresent(job -> {
            jobs.fail(id, sentence(failed, job.language()));
            forget(id);
        });
    }

    /** Deletes the file, its rows and their faults. */
    @Transactional
    public void forget(long id) {
        files.remove(id);
        rows.remove(id);
        faults.remove(id);
    }

    private String sentence(Throwable failed, Locale language) {
        return Refusal.in(failed)
                .map(refusal -> refusal.violations().isEmpty()
                        ? text(refusal.code(), refusal.arguments(), language)
                        : refusal.violations().stream()
                                .map(each -> text(each.code(), each.arguments(), language))
                                .collect(Collectors.joining(" ")))
                .orElseGet(() -> text("synergy.import.broken", List.of(), language));
    }

    private String text(String key, List<Object> arguments, Locale language) {
        return texts.getMessage(key, arguments.toArray(), language);
    }
}

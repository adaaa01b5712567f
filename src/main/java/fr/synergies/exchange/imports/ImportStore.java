package fr.synergies.exchange.imports;

import fr.synergies.company.CompanyActs;
import fr.synergies.company.flow.FlowDependents;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second pass: determines what the good rows change, and stores them if requested, all in one transaction. */
@Component
class ImportStore {

    private final Programmes programmes;
    private final ImportJobRepository jobs;
    private final ImportRowRepository rows;
    private final ImportFileRepository files;
    private final ImportWrite write;
    private final FlowDependents dependents;
    private final CompanyActs acts;
    private final ApplicationEventPublisher events;

    ImportStore(
            Programmes programmes,
            ImportJobRepository jobs,
            ImportRowRepository rows,
            ImportFileRepository files,
            ImportWrite write,
            FlowDependents dependents,
            CompanyActs acts,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.write = write;
        this.dependents = dependents;
        this.acts = acts;
        this.events = events;
    }

    /** Completes an import whose rows are checked. */
    @Transactional
    public void end(ImportJob job) {
        boolean stored = !job.dryRun() && (job.badRows() == 0 || job.mode() == ImportMode.GOOD_ROWS);
        if (stored) {
            programmes.lock(job.programme());
        }
        ImportJob.Counts counts = rows.compare(job.id(), job.programme());
        if (stored) {
            store(job, counts);
            rows.remove(job.id());
            files.remove(job.id());
        }
        jobs.end(job.id(), counts, stored);
    }

    private void store(ImportJob job, ImportJob.Counts counts) {
        if (counts.nothing()) {
            return;
        }
        write.write(job.id(), job.programme());
        write.withdrawn(job.id()).forEach(company -> {
            dependents.forgetCompany(company);
            acts.withdrawn(job.programme(), company);
        });
        List<ImportWrite.Touched> some = write.touched(job.id(), "");
        while (!some.isEmpty()) {
            some.forEach(each -> acts.tell(job.programme(), each.siret(), "company-imported", each.outcome()));
            some = write.touched(job.id(), some.get(some.size() - 1).siret());
        }
        events.publishEvent(imported(job));
        acts.changed(job.programme());
    }

    /** Records that a table was imported, in a case of its own. */
    private static Act imported(ImportJob job) {
        return Act.in(job.caseId())
                .programme(job.programme())
                .did("import-stored")
                .outcome(job.mode().name())
                .because(job.file());
    }
}

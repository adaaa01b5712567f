package fr.synergies.trail.export;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.jobs.JobKind;
import fr.synergies.platform.jobs.JobRun;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Writes the files of exports in the background; one that was broken off begins again. */
@Component
class ExportWork implements JobKind {

    static final String CODE = "export";

    private final Exports exports;
    private final ExportRepository jobs;
    private final ExportFileRepository files;

    ExportWork(Exports exports, ExportRepository jobs, ExportFileRepository files) {
        this.exports = exports;
        this.jobs = jobs;
        this.files = files;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(JobRun run) {
        unfinished(run.subject()).ifPresent(job -> write(job, run));
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        unfinished(subject).ifPresent(job -> {
            files.remove(job.id());
            jobs.end(
                    job.id(),
                    ExportJob.Status.FAILED,
                    Refusal.in(cause).map(Refusal::code).orElse("audit.export.broken"));
        });
    }

    private Optional<ExportJob> unfinished(String subject) {
        return jobs.find(Long.parseLong(subject)).filter(job -> !job.ended());
    }

    private void write(ExportJob job, JobRun run) {
        long total = exports.count(job.search());
        run.step(() -> {
            files.remove(job.id());
            jobs.start(job.id(), total);
        });
        AtomicLong acts = new AtomicLong();
        FileParts target = new FileParts(job.id(), files, run);
        exports.write(job.search(), job.format(), job.language(), target, read -> {
            acts.accumulateAndGet(read, Math::max);
            run.step(() -> {
                run.progress(read, total);
                jobs.progress(job.id(), read);
            });
        });
        target.finish();
        run.step(() -> exports.end(job, acts.get()));
    }
}

package fr.synergies.trail.export;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.jobs.Job;
import fr.synergies.platform.jobs.JobRequest;
import fr.synergies.platform.jobs.Jobs;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActorLookup;
import fr.synergies.trail.search.ActFinder;
import fr.synergies.trail.search.ActSearchForm;
import fr.synergies.trail.search.ActTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports of searches; callers have checked that the user is an auditor or administrator. Small exports are written while the
 * reader waits, others to a file in the background. Each export is an act of its own, which states the search and the number of
 * acts.
 */
@Service
public class Exports {

    /** The case in which exports are recorded. */
    private static final String CASE = "audit";

    private final ActFinder finder;
    private final ActTexts texts;
    private final ExportRepository jobs;
    private final ExportSettings settings;
    private final MessageSource messages;
    private final ExportFileRepository files;
    private final Jobs background;
    private final ApplicationEventPublisher events;
    private final ActorLookup actors;
    private final Clock clock;

    Exports(
            ActFinder finder,
            ActTexts texts,
            ExportRepository jobs,
            ExportSettings settings,
            MessageSource messages,
            ExportFileRepository files,
            Jobs background,
            ApplicationEventPublisher events,
            ActorLookup actors,
            Clock clock) {
        this.finder = finder;
        this.texts = texts;
        this.jobs = jobs;
        this.settings = settings;
        this.messages = messages;
        this.files = files;
        this.background = background;
        this.events = events;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Records that a search is exported immediately, if it is small enough.
     *
     * @return false if it is not; then nothing is recorded
     * @throws Refusal invalid, naming what is wrong in the search
     */
    @Transactional
    public boolean atOnce(ActSearchForm form, ExportFormat format) {
        long acts = finder.count(form.read(clock.getZone()), settings.atOnce() + 1L);
        if (acts > settings.atOnce()) {
            return false;
        }
        tell(form, format, acts);
        return true;
    }

    /**
     * Requests a background export of a search.
     *
     * @return the number of the export
     * @throws Refusal invalid, naming what is wrong in the search
     */
    @Transactional
    public long request(ActSearchForm form, ExportFormat format, Locale language) {
        form.read(clock.getZone());
        long id = jobs.add(form, format, language, actors.current().name());
        background.submit(new JobRequest(
                ExportWork.CODE, String.valueOf(id), format.file("synergies-audit-" + id), "/audit/exports", "", true));
        return id;
    }

    /** Writes the acts of a search while reading them. */
    public void write(
            ActSearchForm form, ExportFormat format, Locale language, OutputStream target, LongConsumer progress) {
        ActSource source = new ActSource(form.read(clock.getZone()), finder, texts, language, progress);
        try {
            format.write(source, new ExportWords(messages, language, clock.getZone()), target);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The number of acts that match a search. */
    long count(ActSearchForm form) {
        return finder.count(form.read(clock.getZone()), Long.MAX_VALUE);
    }

    /** Marks the file of an export as complete, and records the export. */
    @Transactional
    public void end(ExportJob job, long acts) {
        jobs.progress(job.id(), acts);
        jobs.end(job.id(), ExportJob.Status.DONE, "");
        tell(job.search(), job.format(), acts);
    }

    @Transactional(readOnly = true)
    public List<ExportJob> latest(int limit) {
        return jobs.latest(limit);
    }

    /** How far those of some exports are that have not ended, by the number of the export. */
    @Transactional(readOnly = true)
    public Map<Long, Job> progress(List<ExportJob> exports) {
        Map<Long, Job> progress = new HashMap<>();
        exports.stream()
                .filter(export -> !export.ended())
                .forEach(export -> background
                        .latest(ExportWork.CODE, String.valueOf(export.id()))
                        .ifPresent(job -> progress.put(export.id(), job)));
        return progress;
    }

    /**
     * An export in the background.
     *
     * @throws Refusal not found if there is no such export
     */
    @Transactional(readOnly = true)
    public ExportJob of(long id) {
        return jobs.find(id).orElseThrow(() -> Refusal.notFound("audit.export.unknown", String.valueOf(id)));
    }

    /**
     * The size of the file of an export, in bytes.
     *
     * @throws Refusal not found if it is not yet written or already deleted
     */
    @Transactional(readOnly = true)
    public long size(ExportJob job) {
        if (!job.done()) {
            throw Refusal.notFound("audit.export.no-file", String.valueOf(job.id()));
        }
        return files.size(job.id());
    }

    /** Sends the file of an export, part by part. */
    public void send(ExportJob job, OutputStream target) {
        files.send(job.id(), target);
    }

    private void tell(ActSearchForm form, ExportFormat format, long acts) {
        Map<String, Object> asked = new LinkedHashMap<>(form.asked());
        asked.put("acts", acts);
        events.publishEvent(Act.in(CASE)
                .programme(form.programme())
                .did("audit-exported")
                .outcome(format.name())
                .changing(Map.of(), asked));
    }
}

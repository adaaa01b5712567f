package fr.synergies.exchange.imports;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.PageKey;
import fr.synergies.exchange.sheet.ImportProfile;
import fr.synergies.exchange.sheet.Sheets;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.jobs.Job;
import fr.synergies.platform.jobs.JobRequest;
import fr.synergies.platform.jobs.Jobs;
import fr.synergies.programme.Programmes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports tables of flows; callers have checked that the user is staff. A file is stored and checked row by row, and its good
 * rows are stored at once or on confirmation. Importing the same table again changes nothing.
 */
@Service
public class Imports {

    private static final int LONGEST_NAME = 200;

    private final Programmes programmes;
    private final ImportJobRepository jobs;
    private final ImportFileRepository files;
    private final ImportFaultRepository faults;
    private final ImportProfiles profiles;
    private final ImportFailures failures;
    private final ImportSettings settings;
    private final Jobs background;
    private final Clock clock;

    Imports(
            Programmes programmes,
            ImportJobRepository jobs,
            ImportFileRepository files,
            ImportFaultRepository faults,
            ImportProfiles profiles,
            ImportFailures failures,
            ImportSettings settings,
            Jobs background,
            Clock clock) {
        this.programmes = programmes;
        this.jobs = jobs;
        this.files = files;
        this.faults = faults;
        this.profiles = profiles;
        this.failures = failures;
        this.settings = settings;
        this.background = background;
        this.clock = clock;
    }

    /**
     * The options of an import.
     *
     * @param profile name of the profile by which it is read, empty for our own columns
     * @param mode what happens to its good rows if there are bad ones
     * @param dryRun whether only to report what it would change
     * @param language language of the sentences about it
     */
    record Wish(String profile, ImportMode mode, boolean dryRun, Locale language) {}

    /** An import that was received, and the job that does it if it is small enough for its sender to wait. */
    record Received(long id, OptionalLong now) {}

    /**
     * Stores a file whose header is valid; a large one is then processed in the background.
     *
     * @throws Refusal NOT_FOUND if there is no such programme, INVALID if the file is not a table of flows or there is no such
     *     profile
     */
    @Transactional
    Received receive(String programme, Path file, String name, Wish wish) {
        String owner = programmes.named(programme).code();
        ImportProfile profile = profiles.forImport(owner, wish.profile());
        long size = size(file);
        if (size > settings.largest().toBytes()) {
            throw Sheets.refused("synergy.import.large", settings.largest().toMegabytes());
        }
        refuseOther(file, profile);
        forgetOutOfDate();
        long id = jobs.add(
                owner,
                shortened(name),
                wish.profile(),
                wish.mode(),
                wish.dryRun(),
                wish.language(),
                CurrentStaff.name());
        files.add(id, file);
        if (size <= settings.atOnce().toBytes()) {
            return new Received(
                    id, OptionalLong.of(background.submitForMe(job(jobs.find(id).orElseThrow(), false))));
        }
        background.submit(job(jobs.find(id).orElseThrow(), true));
        return new Received(id, OptionalLong.empty());
    }

    /** Imports in the background store one after the other, since each would wait for the programme's lock. */
    private static JobRequest job(ImportJob job, boolean queued) {
        return new JobRequest(
                ImportWork.CODE,
                String.valueOf(job.id()),
                job.file(),
                "/programmes/" + job.programme() + "/imports/" + job.id(),
                queued ? ImportWork.CODE + "/" + job.programme() : "",
                true);
    }

    /**
     * Confirms an import that was only checked; it is stored in the background.
     *
     * @throws Refusal NOT_FOUND if there is no such import, CONFLICT if it is not, or no longer, waiting for confirmation
     */
    @Transactional
    void confirm(String programme, long id, ImportMode mode) {
        ImportJob job = of(programme, id);
        if (!jobs.confirm(id, mode, CurrentStaff.name())) {
            throw Refusal.conflict("synergy.import.not-waiting");
        }
        background.submit(job(job, true));
    }

    /**
     * An import.
     *
     * @throws Refusal NOT_FOUND if there is none
     */
    @Transactional(readOnly = true)
    ImportJob of(String programme, long id) {
        String owner = programmes.named(programme).code();
        return jobs.find(id)
                .filter(job -> job.programme().equals(owner))
                .orElseThrow(() -> Refusal.notFound("synergy.import.unknown", String.valueOf(id), owner));
    }

    /** How far the import is in the background. */
    @Transactional(readOnly = true)
    Optional<Job> background(ImportJob job) {
        return background.latest(ImportWork.CODE, String.valueOf(job.id()));
    }

    /** A page of the imports of a programme, latest first. */
    @Transactional(readOnly = true)
    Listing<ImportJob> list(String programme, String page) {
        String owner = programmes.named(programme).code();
        return Listing.cut(
                jobs.list(owner, PageKey.id(page), Listing.SIZE + 1), Listing.SIZE, job -> String.valueOf(job.id()));
    }

    /**
     * A page of the faults of an import, by row.
     *
     * @param page the {@code next} of the previous page, empty for the first page
     * @throws Refusal NOT_FOUND if there is no such import, INVALID if the page is not a valid key
     */
    @Transactional(readOnly = true)
    public Listing<ImportFault> faults(String programme, long id, String page, int size) {
        if (!page.matches("([0-9]{1,9}-[0-9]{1,9})?")) {
            throw Refusal.invalid(Violation.of("page", "synergy.page.wrong", page));
        }
        String[] key = page.isEmpty() ? new String[] {"0", "-1"} : page.split("-");
        return Listing.cut(
                        faults.list(
                                of(programme, id).id(), Integer.parseInt(key[0]), Integer.parseInt(key[1]), size + 1),
                        size,
                        ImportFaultRepository.Placed::key)
                .map(ImportFaultRepository.Placed::fault);
    }

    private static void refuseOther(Path file, ImportProfile profile) {
        try {
            Sheets.open(file, profile).close();
        } catch (IOException unreadable) {
            throw Sheets.refused("synergy.import.unreadable");
        }
    }

    private void forgetOutOfDate() {
        jobs.outOfDate(clock.instant().minus(settings.kept())).forEach(failures::forget);
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

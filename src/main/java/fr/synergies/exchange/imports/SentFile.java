package fr.synergies.exchange.imports;

import fr.synergies.exchange.sheet.Sheets;
import fr.synergies.platform.jobs.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Passes an uploaded file to the imports, through a file on disk. */
@Component
class SentFile {

    private final Imports imports;
    private final Jobs jobs;

    SentFile(Imports imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /**
     * Receives a file; a small one is imported before this method returns, unless others write in the programme for too long: then
     * it is imported in the background, too.
     *
     * @throws fr.synergies.kernel.Refusal INVALID if nothing was sent, or it is not such a table
     */
    ImportJob take(String programme, Optional<MultipartFile> sent, Imports.Wish wish) {
        MultipartFile file =
                sent.filter(each -> !each.isEmpty()).orElseThrow(() -> Sheets.refused("synergy.import.empty"));
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Path spooled = null;
        try {
            spooled = Files.createTempFile("import-", ".table");
            file.transferTo(spooled);
            Imports.Received received = imports.receive(programme, spooled, name, wish);
            received.now().ifPresent(jobs::runHere);
            return imports.of(programme, received.id());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            remove(spooled);
        }
    }

    private static void remove(Path spooled) {
        try {
            if (spooled != null) {
                Files.deleteIfExists(spooled);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /** The options of an import, in the reader's language. */
    static Imports.Wish wish(String profile, ImportMode mode, boolean dryRun, Locale language) {
        return new Imports.Wish(profile.strip(), mode, dryRun, language);
    }
}

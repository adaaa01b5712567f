package fr.synergies.rules.library;

import fr.synergies.kernel.Refusal;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.proposal.FileDifference;
import fr.synergies.rules.proposal.RuleSetDifferences;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads active and former rule sets in full. Every signed-in user may do so. */
@Service
@Transactional(readOnly = true)
class RuleSetLibrary {

    private final RuleSetRepository sets;

    RuleSetLibrary(RuleSetRepository sets) {
        this.sets = sets;
    }

    public Optional<Activation> active() {
        return sets.lastActivation();
    }

    public List<Activation> activations(int before, int limit) {
        return sets.activations(before, limit);
    }

    public List<StoredRuleSet> sets() {
        return sets.sets();
    }

    /** @throws Refusal not found */
    public StoredRuleSet set(String version) {
        return sets.set(version).orElseThrow(() -> Refusal.notFound("rules.set.unknown", version));
    }

    public RuleFiles files(String version) {
        return sets.files(set(version).version());
    }

    /** @throws Refusal not found */
    public String text(String version, String path) {
        return files(version).text(path).orElseThrow(() -> Refusal.notFound("rules.file.unknown", path));
    }

    public List<FileDifference> differences(String from, String to) {
        return RuleSetDifferences.between(files(from), files(to));
    }

    /** Writes the files of a rule set, which can serve as a rules folder. */
    public void zip(String version, OutputStream out) throws IOException {
        RuleFiles files = files(version);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (String path : files.paths()) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(files.text(path).orElseThrow().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}

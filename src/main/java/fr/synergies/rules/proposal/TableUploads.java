package fr.synergies.rules.proposal;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds for which tables files were sent. */
@Component
class TableUploads {

    private static final int LARGEST = 2_000_000;

    /**
     * The texts that were sent, by the path of their table.
     *
     * @param path that of the one file; empty if files say by their name what they are
     * @param sent contents by file name
     * @throws Refusal if a file is none, no table, too large or not in UTF-8
     */
    Map<String, String> read(RuleFiles files, String path, Map<String, byte[]> sent) {
        Map<String, String> texts = new TreeMap<>();
        sent.forEach((name, content) -> {
            if (name.isEmpty() || content.length == 0) {
                throw Refusal.invalid(Violation.of("file", "rules.upload.none"));
            }
            if (content.length > LARGEST) {
                throw Refusal.invalid(Violation.of("file", "rules.upload.large", LARGEST / 1_000_000));
            }
            texts.put(path.isEmpty() || sent.size() > 1 ? path(files, name) : path, text(name, content));
        });
        return texts;
    }

    static String text(String name, byte[] content) {
        try {
            return RuleFiles.text(name, content);
        } catch (RuleSetException notUtf8) {
            throw Refusal.unprocessable("rules.upload.encoding", name);
        }
    }

    /** The row and the column of a cell that a refusal names; empty for other fields. */
    static String place(String field) {
        String[] parts = field.replaceAll("[^0-9]+", " ").strip().split(" ");
        return field.startsWith("rows[") && parts.length == 2
                ? (Integer.parseInt(parts[0]) + 1) + " : " + (Integer.parseInt(parts[1]) + 1)
                : "";
    }

    private static String path(RuleFiles files, String name) {
        String plain = name.replaceFirst(".*[/\\\\]", "");
        List<String> known = files.paths().stream()
                .filter(path -> path.equals(plain)
                        || path.endsWith("/" + plain)
                        || path.replace('/', '-').equals(plain))
                .toList();
        if (!plain.endsWith(".csv")) {
            throw Refusal.unprocessable("rules.upload.program", plain);
        }
        if (known.size() != 1) {
            throw Refusal.unprocessable(known.isEmpty() ? "rules.upload.unknown" : "rules.upload.which", plain);
        }
        return known.get(0);
    }
}

package fr.synergies.rules.library;

import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.table.LaidOutTables;
import fr.synergies.rules.table.RuleTables;
import fr.synergies.rules.table.TableColumn;
import fr.synergies.rules.table.TableFile;
import fr.synergies.rules.table.TableLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of a rule set as a page shows it.
 *
 * @param name its display name in the reader's language; its path if it has none
 * @param table it as a table; none for rules
 * @param text it as it is written
 */
public record FileView(String path, String name, Optional<Rows> table, String text) {

    /** A table: the titles of its columns, and its rows. */
    public record Rows(List<String> titles, List<TableLine> lines) {}

    public static List<FileView> of(RuleFiles files, Locale language) {
        return names(files, language).entrySet().stream()
                .map(file -> of(files, file.getKey(), file.getValue()))
                .toList();
    }

    public static FileView of(RuleFiles files, String path, Locale language) {
        return of(files, path, name(files, path, language));
    }

    private static FileView of(RuleFiles files, String path, String name) {
        String text = files.text(path).orElse("");
        return new FileView(path, name, rows(files, path, text), text);
    }

    /** The display names of all files by path. */
    public static Map<String, String> names(RuleFiles files, Locale language) {
        LaidOutTables tables = LaidOutTables.readable(files);
        Map<String, String> names = new LinkedHashMap<>();
        files.paths().forEach(path -> names.put(path, name(tables, path, language)));
        return names;
    }

    /** The name that {@code tables.csv} gives a table. */
    public static String name(RuleFiles files, String path, Locale language) {
        return name(LaidOutTables.readable(files), path, language);
    }

    private static String name(LaidOutTables tables, String path, Locale language) {
        return tables.table(path)
                .map(table -> table.layout().name().in(language))
                .orElse(path);
    }

    /** What {@code tables.csv} tells whoever changes a table; may be empty. */
    public static String note(RuleFiles files, String path, Locale language) {
        return LaidOutTables.readable(files)
                .table(path)
                .map(table -> table.layout().note().in(language))
                .orElse("");
    }

    private static Optional<Rows> rows(RuleFiles files, String path, String text) {
        if (!path.endsWith(".csv")) {
            return Optional.empty();
        }
        try {
            TableFile table = RuleTables.of(files).read(path, text);
            return Optional.of(
                    new Rows(table.columns().stream().map(TableColumn::title).toList(), table.lines()));
        } catch (RuleSetException noTable) {
            return Optional.empty();
        }
    }
}

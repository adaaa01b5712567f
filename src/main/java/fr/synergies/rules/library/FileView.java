package fr.synergies.rules.library;

import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.table.LaidOutTable;
import fr.synergies.rules.table.LaidOutTables;
import fr.synergies.rules.table.RuleTables;
import fr.synergies.rules.table.TableColumn;
import fr.synergies.rules.table.TableFile;
import fr.synergies.rules.table.TableLayout;
import fr.synergies.rules.table.TableLine;
import java.util.List;
import java.util.Locale;
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
        return files.paths().stream().map(path -> of(files, path, language)).toList();
    }

    public static FileView of(RuleFiles files, String path, Locale language) {
        String text = files.text(path).orElse("");
        return new FileView(path, name(files, path, language), rows(files, path, text), text);
    }

    /** The name that {@code tables.csv} gives a table. */
    public static String name(RuleFiles files, String path, Locale language) {
        return layout(files, path).map(table -> table.name().in(language)).orElse(path);
    }

    /** What {@code tables.csv} tells whoever changes a table; may be empty. */
    public static String note(RuleFiles files, String path, Locale language) {
        return layout(files, path).map(table -> table.note().in(language)).orElse("");
    }

    private static Optional<TableLayout> layout(RuleFiles files, String path) {
        try {
            return LaidOutTables.of(files).table(path).map(LaidOutTable::layout);
        } catch (RuleSetException unreadable) {
            return Optional.empty();
        }
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

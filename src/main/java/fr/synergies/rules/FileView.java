package fr.synergies.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file of a rule set as a page shows it.
 *
 * @param name its display name in the reader's language; its path if it has none
 * @param table it as a table; none for rules
 * @param text it as it is written
 */
record FileView(String path, String name, Optional<Rows> table, String text) {

    /** A table without the columns that contain only code. */
    record Rows(List<String> titles, List<TableLine> lines) {}

    static List<FileView> of(RuleFiles files, Locale language) {
        return files.paths().stream().map(path -> of(files, path, language)).toList();
    }

    static FileView of(RuleFiles files, String path, Locale language) {
        String text = files.text(path).orElse("");
        return new FileView(path, name(files, path, language), rows(path, text), text);
    }

    /** The name that {@code tables.csv} gives a table. */
    static String name(RuleFiles files, String path, Locale language) {
        try {
            return LaidOutTables.of(files)
                    .table(path)
                    .map(table -> table.layout().name())
                    .map(name -> language.getLanguage().equals("en") ? name.en() : name.fr())
                    .orElse(path);
        } catch (RuleSetException unreadable) {
            return path;
        }
    }

    private static Optional<Rows> rows(String path, String text) {
        if (!path.endsWith(".csv")) {
            return Optional.empty();
        }
        try {
            TableFile table = TableFile.of(path, text);
            List<Integer> shown = IntStream.range(0, table.columns().size())
                    .filter(column -> table.columns().get(column).takesCells())
                    .boxed()
                    .toList();
            return Optional.of(new Rows(
                    shown.stream()
                            .map(column -> table.columns().get(column).title())
                            .toList(),
                    table.lines().stream()
                            .map(line -> new TableLine(
                                    line.number(),
                                    shown.stream().map(line::cell).toList()))
                            .toList()));
        } catch (RuleSetException noTable) {
            return Optional.empty();
        }
    }
}

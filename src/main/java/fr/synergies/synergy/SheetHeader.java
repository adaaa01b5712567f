package fr.synergies.synergy;

import fr.synergies.web.Refusal;
import fr.synergies.web.Refusal.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first row of a table: which column stands where. */
final class SheetHeader {

    private final List<SheetColumn> columns;

    /**
     * Reads it.
     *
     * @throws Refusal INVALID if a column is unknown, there twice, or missing
     */
    SheetHeader(List<String> titles) {
        List<SheetColumn> found = new ArrayList<>();
        for (String title : titles) {
            SheetColumn column =
                    SheetColumn.titled(title).orElseThrow(() -> refused("synergy.import.column-unknown", title));
            if (found.contains(column)) {
                throw refused("synergy.import.column-twice", title);
            }
            found.add(column);
        }
        Arrays.stream(SheetColumn.values())
                .filter(SheetColumn::needed)
                .filter(column -> !found.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw refused("synergy.import.column-missing", missing.title());
                });
        columns = List.copyOf(found);
    }

    SheetRow row(int number, List<String> cells) {
        Map<SheetColumn, String> typed = new EnumMap<>(SheetColumn.class);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            typed.put(columns.get(i), Neutral.read(cells.get(i).strip()));
        }
        return new SheetRow(number, typed);
    }

    private static Refusal refused(String key, String title) {
        return Refusal.invalid(Violation.of("file", key, title, String.join(", ", SheetColumn.titles())));
    }
}

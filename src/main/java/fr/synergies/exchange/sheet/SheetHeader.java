package fr.synergies.exchange.sheet;

import fr.synergies.company.form.CsvInjectionGuard;
import fr.synergies.company.form.SheetColumn;
import fr.synergies.company.form.SheetRow;
import fr.synergies.kernel.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first row of a table: the positions of the columns. */
final class SheetHeader {

    private final ImportProfile profile;
    private final Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
    private final Map<SheetColumn, String> titles = new EnumMap<>(SheetColumn.class);

    /**
     * Reads the header.
     *
     * @throws Refusal INVALID if a column is unknown, duplicated, or missing
     */
    SheetHeader(List<String> typed, ImportProfile profile) {
        this.profile = profile;
        List<String> header = typed.stream().map(String::strip).toList();
        if (profile.none()) {
            own(header);
        } else {
            profiled(header);
        }
    }

    SheetRow row(int number, List<String> cells) {
        Map<SheetColumn, String> typed = new EnumMap<>(SheetColumn.class);
        places.forEach((column, place) -> {
            if (place < cells.size()) {
                typed.put(column, CsvInjectionGuard.read(cells.get(place).strip()));
            }
        });
        if (profile.none()) {
            return new SheetRow(number, typed, typed, titles);
        }
        Map<SheetColumn, String> ours = new EnumMap<>(SheetColumn.class);
        profile.columns().forEach((column, mapping) -> ours.put(column, mapping.ours(typed.getOrDefault(column, ""))));
        return new SheetRow(number, ours, typed, titles);
    }

    private void own(List<String> header) {
        for (int place = 0; place < header.size(); place++) {
            String title = header.get(place);
            SheetColumn column =
                    SheetColumn.titled(title).orElseThrow(() -> refused("synergy.import.column-unknown", title));
            if (places.put(column, place) != null) {
                throw refused("synergy.import.column-twice", title);
            }
            titles.put(column, title);
        }
        Arrays.stream(SheetColumn.values())
                .filter(SheetColumn::needed)
                .filter(column -> !places.containsKey(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw refused("synergy.import.column-missing", missing.title());
                });
    }

    /** Reads a header by a profile; columns that the profile does not name are ignored. */
    private void profiled(List<String> header) {
        profile.columns().forEach((column, mapping) -> {
            if (!mapping.header().isEmpty()) {
                places.put(column, place(header, mapping.header()));
                titles.put(column, mapping.header());
            }
        });
    }

    private int place(List<String> header, String title) {
        int found = -1;
        for (int place = 0; place < header.size(); place++) {
            if (header.get(place).equalsIgnoreCase(title)) {
                if (found >= 0) {
                    throw Sheets.refused("synergy.import.column-twice", title);
                }
                found = place;
            }
        }
        if (found < 0) {
            throw Sheets.refused("synergy.import.header-missing", title, profile.name());
        }
        return found;
    }

    private static Refusal refused(String key, String title) {
        return Sheets.refused(key, title, String.join(", ", SheetColumn.titles()));
    }
}

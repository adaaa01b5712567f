package fr.synergies.synergy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The French nomenclature of activities, NAF rév. 2 (Insee), from {@code naf-rev-2.csv}: its sub-classes, in order. */
@Component
class NafList {

    private static final int SHORTEST = 3;

    private final Map<String, String> labels = CodeTable.read("naf-rev-2.csv");

    boolean has(String code) {
        return labels.containsKey(code);
    }

    /** What Insee calls it in French, which it does in no other language; empty for a code that is none. */
    String label(String code) {
        return labels.getOrDefault(code, "");
    }

    /** Labels by code, ascending. */
    Map<String, String> labels() {
        return labels;
    }

    /** Codes whose label has a text of three letters or more. */
    List<String> named(String text) {
        String looked = text.strip().toLowerCase(Locale.ROOT);
        return looked.length() < SHORTEST
                ? List.of()
                : labels.entrySet().stream()
                        .filter(each -> each.getValue().toLowerCase(Locale.ROOT).contains(looked))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}

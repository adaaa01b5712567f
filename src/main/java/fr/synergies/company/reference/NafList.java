package fr.synergies.company.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The French nomenclature of activities, NAF rév. 2 (Insee), from {@code naf-rev-2.csv}: its sub-classes, in order. */
@Component
public class NafList {

    private static final int SHORTEST = 3;

    private final Map<String, String> labels = CodeTable.read("naf-rev-2.csv");

    public boolean has(String code) {
        return labels.containsKey(code);
    }

    /** The French label by Insee, the only language available; empty for an unknown code. */
    String label(String code) {
        return labels.getOrDefault(code, "");
    }

    /** Labels by code, ascending. */
    public Map<String, String> labels() {
        return labels;
    }

    /** The codes whose label contains a text of three letters or more. */
    public List<String> named(String text) {
        String looked = text.strip().toLowerCase(Locale.ROOT);
        return looked.length() < SHORTEST
                ? List.of()
                : labels.entrySet().stream()
                        .filter(each -> each.getValue().toLowerCase(Locale.ROOT).contains(looked))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}

package fr.synergies.recruitment;

import java.util.HashMap;
import java.util.Map;

/** What of a form stays in the process once the table has it; the rest is data, or secret, and is cleared. */
final class KeptVariables {

    private KeptVariables() {}

    static Map<String, Object> none(String... cleared) {
        return of(Map.of(), cleared);
    }

    static Map<String, Object> of(Map<String, Object> kept, String... cleared) {
        Map<String, Object> variables = new HashMap<>();
        for (String name : cleared) {
            variables.put(name, null);
        }
        variables.putAll(kept);
        return variables;
    }
}

package fr.synergies.recruitment;

import java.util.HashMap;
import java.util.Map;

/**
 * The variables of a form that remain in the process once the form is stored in a table; the other fields are data, or secret,
 * and are cleared.
 */
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

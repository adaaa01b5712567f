package fr.synergies.platform.workflow;

import java.util.HashMap;
import java.util.Map;

/**
 * The variables of a form that remain in the process once the form is stored in a table: the decision remains, the other fields
 * are data and are cleared.
 */
public final class KeptVariables {

    private KeptVariables() {}

    /** Keeps one variable and clears the others. */
    public static Map<String, Object> only(String name, Object value, String... cleared) {
        Map<String, Object> variables = none(cleared);
        variables.put(name, value);
        return variables;
    }

    /** Clears all of them. */
    public static Map<String, Object> none(String... cleared) {
        Map<String, Object> variables = new HashMap<>();
        for (String name : cleared) {
            variables.put(name, null);
        }
        return variables;
    }
}

package fr.synergies.workflow;

import java.util.HashMap;
import java.util.Map;

/** What of a form stays in the process once the table has it: the decision; the rest is data and is cleared. */
public final class KeptVariables {

    private KeptVariables() {}

    /** One variable is kept, the others are cleared. */
    public static Map<String, Object> only(String name, Object value, String... cleared) {
        Map<String, Object> variables = none(cleared);
        variables.put(name, value);
        return variables;
    }

    /** All are cleared. */
    public static Map<String, Object> none(String... cleared) {
        Map<String, Object> variables = new HashMap<>();
        for (String name : cleared) {
            variables.put(name, null);
        }
        return variables;
    }
}

package fr.synergies.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a module makes of the rows of its tables, and the facts that its rules know. Rules are loaded before the program's
 * beans are made, and without them in tests: implementations are found by {@link java.util.ServiceLoader}, so they are
 * public, have a constructor without parameters and stand in {@code META-INF/services}.
 */
public interface RuleFacts {

    /** By the path of a table, such as {@code funding/caps.csv}: the fact that a row of it states. */
    Map<String, Function<Cells, ?>> tables();

    /**
     * The classes that stored rules import by a name that they no longer have, by that name. A class that moves or is
     * renamed stays here for as long as older rule sets must remain computable.
     */
    default Map<String, Class<?>> formerNames() {
        return Map.of();
    }

    /** Classes by the names that they had in a former package. */
    static Map<String, Class<?>> in(String formerPackage, Class<?>... facts) {
        Map<String, Class<?>> names = new LinkedHashMap<>();
        for (Class<?> fact : facts) {
            names.put(formerPackage + "." + fact.getSimpleName(), fact);
        }
        return names;
    }
}

package fr.synergies.rules.engine;

import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/** What all modules said of their facts. */
public final class KnownFacts {

    private static final List<RuleFacts> MODULES =
            ServiceLoader.load(RuleFacts.class, RuleFacts.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
    private static final Map<String, Function<Cells, ?>> TABLES = joined(RuleFacts::tables);
    private static final Map<String, Class<?>> FORMER_NAMES = joined(RuleFacts::formerNames);

    private KnownFacts() {}

    /** What becomes of a row of that table; none if no module reads it. */
    public static Optional<Function<Cells, ?>> of(String path) {
        return Optional.ofNullable(TABLES.get(path));
    }

    /** The current classes by their former names. */
    public static Map<String, Class<?>> formerNames() {
        return FORMER_NAMES;
    }

    private static <T> Map<String, T> joined(Function<RuleFacts, Map<String, T>> said) {
        Map<String, T> all = new HashMap<>();
        MODULES.forEach(module -> said.apply(module).forEach((name, value) -> {
            if (all.putIfAbsent(name, value) != null) {
                throw new IllegalStateException("Two modules speak for " + name);
            }
        }));
        return Map.copyOf(all);
    }
}

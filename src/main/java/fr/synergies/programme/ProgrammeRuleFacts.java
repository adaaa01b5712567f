package fr.synergies.programme;

import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleFacts;
import java.util.Map;
import java.util.function.Function;

/** The names of this module's facts in older rules; it has no table of its own. */
public class ProgrammeRuleFacts implements RuleFacts {

    @Override
    public Map<String, Function<Cells, ?>> tables() {
        return Map.of();
    }

    @Override
    public Map<String, Class<?>> formerNames() {
        return RuleFacts.in("fr.synergies.programme", Exercise.class, Financer.class, Programme.class);
    }
}

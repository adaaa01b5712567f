package fr.synergies.indicator;

import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleFacts;
import java.util.Map;
import java.util.function.Function;

/** The table of indicators. */
public class IndicatorRuleFacts implements RuleFacts {

    @Override
    public Map<String, Function<Cells, ?>> tables() {
        return Map.of("synergy/indicators.csv", IndicatorDefinition::of);
    }
}

package fr.synergies.rules;

import java.util.Map;
import java.util.function.Function;

/** The table of the fixtures. */
public class FruitFacts implements RuleFacts {

    @Override
    public Map<String, Function<Cells, ?>> tables() {
        return Map.of("prices.csv", Price::of);
    }
}

package fr.synergies.claim.verdict;

import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleFacts;
import fr.synergies.rules.Wording;
import java.util.Map;
import java.util.function.Function;

/** The tables of {@code rules/claim}. */
public class ClaimRuleFacts implements RuleFacts {

    @Override
    public Map<String, Function<Cells, ?>> tables() {
        return Map.of("claim/parameters.csv", ClaimParameter::of, "claim/wordings.csv", Wording::of);
    }
}

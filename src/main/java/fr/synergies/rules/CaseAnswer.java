package fr.synergies.rules;

import fr.synergies.kernel.LocalizedText;
import java.util.Map;

/**
 * What the rules answer to a row of a case.
 *
 * @param got in place of what is expected, by the name of its column; several words in any order count as the same
 * @param because the rules and the rows of tables that decide it
 */
public record CaseAnswer(Map<String, String> got, LocalizedText because) {

    public CaseAnswer {
        got = Map.copyOf(got);
    }
}

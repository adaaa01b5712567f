package fr.synergies.rules;

import java.util.Map;

/**
 * Something that happened to the rules, published in the transaction that does it.
 *
 * @param version version of the rule set it concerns
 * @param before the former values by name: versions and cells, such as {@code funding/caps.csv STAFF Taux d'aide / Aid rate}
 * @param after the new values
 */
public record RuleSetEvent(
        ProposalEvent deed, String version, String reason, Map<String, String> before, Map<String, String> after) {

    public RuleSetEvent {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}

package fr.synergies.company.flow;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;

/**
 * An outgoing resource that may replace a different incoming one. A row of {@code rules/synergy/compatibility.csv}.
 *
 * @param outgoing code of the outgoing resource
 * @param incoming code of the incoming resource it may replace
 * @param reason why
 */
public record Compatibility(String outgoing, String incoming, LocalizedText reason, LocalizedText source) {

    /** The compatibility in a row of the table. */
    public static Compatibility of(Cells row) {
        return new Compatibility(
                row.text("outgoing"), row.text("incoming"), row.localized("reason"), row.localized("source"));
    }
}

package fr.synergies.synergy;

import fr.synergies.rules.Cells;
import fr.synergies.rules.LocalizedText;

/**
 * A resource that goes out and may replace another that comes in. A row of {@code rules/synergy/compatibility.csv}.
 *
 * @param outgoing code of the resource that goes out
 * @param incoming code of the one it may replace
 * @param reason why
 */
public record Compatibility(String outgoing, String incoming, LocalizedText reason, LocalizedText source) {

    /** The compatibility in a row of the table. */
    public static Compatibility of(Cells row) {
        return new Compatibility(
                row.text("outgoing"), row.text("incoming"), row.localized("reason"), row.localized("source"));
    }
}

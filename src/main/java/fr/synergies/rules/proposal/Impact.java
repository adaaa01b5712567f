package fr.synergies.rules.proposal;

import java.math.BigDecimal;
import java.util.List;

/**
 * What another rule set would have decided on the same facts.
 *
 * @param decisions number of decisions tried
 * @param changed those that would differ
 * @param failed those that could not be judged again, each with the reason
 */
public record Impact(int decisions, List<Changed> changed, List<Failed> failed) {

    public Impact {
        changed = List.copyOf(changed);
        failed = List.copyOf(failed);
    }

    /**
     * A decision that would differ.
     *
     * @param kind what was judged, such as {@code funding}
     * @param before the outcome of the stored verdict; {@code after}: the outcome under the other rules
     * @param eurosBefore the amount granted, 0 where the decision grants none
     */
    public record Changed(
            String kind,
            String caseId,
            String verdictId,
            String before,
            String after,
            BigDecimal eurosBefore,
            BigDecimal eurosAfter) {

        /** The change of the amount granted, in euros; negative if less would be granted. */
        public BigDecimal euros() {
            return eurosAfter.subtract(eurosBefore);
        }
    }

    /**
     * A decision that could not be judged again.
     *
     * @param reason a message key, or the words of the fault
     */
    public record Failed(String kind, String caseId, String verdictId, String reason) {}

    /** The change of the total amount granted, in euros; negative if less would be granted. */
    public BigDecimal euros() {
        return changed.stream().map(Changed::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

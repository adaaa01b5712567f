package fr.synergies.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision that proposed rules would change, or could not judge again.
 *
 * @param place counted from 1 among those of a proposal
 * @param failure why it could not be judged; empty if it could
 */
record TriedDecision(
        int place,
        String kind,
        String caseId,
        String verdictId,
        String before,
        String after,
        BigDecimal eurosBefore,
        BigDecimal eurosAfter,
        String failure) {

    private static final String UNKNOWN = "?";

    /** How much more would be granted. */
    public BigDecimal euros() {
        return eurosAfter.subtract(eurosBefore);
    }

    public boolean failed() {
        return !failure.isEmpty();
    }

    /** Those of an examination: first the failed, then those that change. */
    static List<TriedDecision> of(Examination examination) {
        List<TriedDecision> decisions = new ArrayList<>();
        examination.impact().ifPresent(impact -> {
            impact.failed()
                    .forEach(one -> decisions.add(new TriedDecision(
                            decisions.size() + 1,
                            one.kind(),
                            one.caseId(),
                            one.verdictId(),
                            "",
                            "",
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            one.reason().isBlank() ? UNKNOWN : one.reason())));
            impact.changed()
                    .forEach(one -> decisions.add(new TriedDecision(
                            decisions.size() + 1,
                            one.kind(),
                            one.caseId(),
                            one.verdictId(),
                            one.before(),
                            one.after(),
                            one.eurosBefore(),
                            one.eurosAfter(),
                            "")));
        });
        return List.copyOf(decisions);
    }
}

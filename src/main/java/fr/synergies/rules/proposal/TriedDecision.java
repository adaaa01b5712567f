package fr.synergies.rules.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision that proposed rules would change, or could not judge again.
 *
 * @param place number within the proposal, from 1
 * @param failure the reason why it could not be judged, a message key or the words of the fault; empty if it could
 */
public record TriedDecision(
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

    /** The change of the amount granted, in euros. */
    public BigDecimal euros() {
        return eurosAfter.subtract(eurosBefore);
    }

    /** The same with the words of its failure. */
    TriedDecision because(String words) {
        return new TriedDecision(place, kind, caseId, verdictId, before, after, eurosBefore, eurosAfter, words);
    }

    public boolean failed() {
        return !failure.isEmpty();
    }

    /** The decisions of an examination: first the failed ones, then those that change. */
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

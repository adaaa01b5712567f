package fr.synergies.synergy;

import java.util.Comparator;
import java.util.List;

/** Whether a synergy is worth pursuing: the worst result of all criteria. */
public enum Verdict {
    ELIGIBLE,
    TO_REVIEW,
    INELIGIBLE;

    static Verdict of(List<Reason> reasons) {
        return reasons.stream()
                .map(Reason::outcome)
                .max(Comparator.naturalOrder())
                .map(Verdict::of)
                .orElseThrow();
    }

    static Verdict of(CriterionOutcome worst) {
        return switch (worst) {
            case PASS -> ELIGIBLE;
            case REVIEW -> TO_REVIEW;
            case FAIL -> INELIGIBLE;
        };
    }
}

package fr.synergies.company.flow;

import java.util.Comparator;
import java.util.List;

/** Whether a synergy is worth pursuing: the worst result of all criteria. */
public enum Verdict {
    ELIGIBLE,
    TO_REVIEW,
    INELIGIBLE;

    public static Verdict of(List<CriterionFinding> reasons) {
        return reasons.stream()
                .map(CriterionFinding::outcome)
                .max(Comparator.naturalOrder())
                .map(Verdict::of)
                .orElseThrow();
    }

    public static Verdict of(CriterionOutcome worst) {
        return switch (worst) {
            case PASS -> ELIGIBLE;
            case REVIEW -> TO_REVIEW;
            case FAIL -> INELIGIBLE;
        };
    }
}

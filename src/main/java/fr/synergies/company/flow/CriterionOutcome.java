package fr.synergies.company.flow;

import fr.synergies.rules.Severity;

/** The result of one criterion for a synergy, from good to bad. */
public enum CriterionOutcome {
    PASS(Severity.INFO),
    REVIEW(Severity.WARNING),
    FAIL(Severity.ERROR);

    private final Severity severity;

    CriterionOutcome(Severity severity) {
        this.severity = severity;
    }

    /** PASS if it is met, REVIEW if it is nearly met, otherwise FAIL. */
    public static CriterionOutcome of(boolean met, boolean nearly) {
        if (met) {
            return PASS;
        }
        return nearly ? REVIEW : FAIL;
    }

    /** PASS if it is met, otherwise FAIL: for criteria without a review range. */
    public static CriterionOutcome of(boolean met) {
        return of(met, false);
    }

    /** The severity of the remark of the rule. */
    public Severity severity() {
        return severity;
    }

    public static CriterionOutcome of(Severity severity) {
        return switch (severity) {
            case INFO -> PASS;
            case WARNING -> REVIEW;
            case ERROR -> FAIL;
        };
    }
}

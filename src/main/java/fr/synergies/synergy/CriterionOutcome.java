package fr.synergies.synergy;

import fr.synergies.rules.Severity;

/** What one criterion says of a synergy, from good to bad. */
public enum CriterionOutcome {
    PASS(Severity.INFO),
    REVIEW(Severity.WARNING),
    FAIL(Severity.ERROR);

    private final Severity severity;

    CriterionOutcome(Severity severity) {
        this.severity = severity;
    }

    /** PASS if it is met, else REVIEW if it is nearly, else FAIL. */
    public static CriterionOutcome of(boolean met, boolean nearly) {
        if (met) {
            return PASS;
        }
        return nearly ? REVIEW : FAIL;
    }

    /** PASS if it is met, else FAIL: for criteria without a middle. */
    public static CriterionOutcome of(boolean met) {
        return of(met, false);
    }

    /** How much the rules' remark weighs. */
    public Severity severity() {
        return severity;
    }

    static CriterionOutcome of(Severity severity) {
        return switch (severity) {
            case INFO -> PASS;
            case WARNING -> REVIEW;
            case ERROR -> FAIL;
        };
    }
}

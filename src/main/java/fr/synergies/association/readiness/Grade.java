package fr.synergies.association.readiness;

/** The result of a criterion. */
public enum Grade {
    PASS,
    REVIEW,
    FAIL;

    /** The wording of a rule's finding with this grade: {@code board-independence-fail}. */
    public String wording(String rule) {
        return rule + "-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}

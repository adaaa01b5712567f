package fr.synergies.association.readiness;

/** A kind of yearly income. */
public enum IncomeKind {
    MEMBERSHIP_FEES("membershipFees"),
    SERVICES("services"),
    OTHER_PUBLIC("otherPublic"),
    PROGRAMME_AID("programmeAid");

    private final String field;

    IncomeKind(String field) {
        this.field = field;
    }

    /** The field of a task's form that holds its amount. */
    public String field() {
        return field;
    }
}

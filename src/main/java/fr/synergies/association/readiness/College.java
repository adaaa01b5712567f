package fr.synergies.association.readiness;

/** A college (collège): a group of members that holds seats on the board. */
public enum College {
    COMPANIES("companySeats"),
    CLUBS("clubSeats"),
    PUBLIC_BODIES("publicSeats"),
    CONSULAR_CHAMBERS("consularSeats"),
    OTHERS("otherSeats");

    private final String field;

    College(String field) {
        this.field = field;
    }

    /** The field of a task's form that holds its seats. */
    public String field() {
        return field;
    }
}

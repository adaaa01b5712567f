package fr.synergies.recruitment;

/**
 * What the chamber's line manager proposes after three rounds without agreement.
 *
 * @param candidate number of the candidate to take; 0 unless the kind is IMPOSE
 */
public record Proposal(Kind kind, int candidate, String reason) {

    /** Nobody has proposed anything yet. */
    static final Proposal NOTHING = new Proposal(Kind.NONE, 0, "");

    /** What is proposed. */
    public enum Kind {
        NONE,
        IMPOSE,
        PUBLISH_AGAIN,
        ABANDON
    }

    /** The reference of the proposed candidate, {@code NONE} without one. */
    public String ref() {
        return Candidate.ref(candidate);
    }
}

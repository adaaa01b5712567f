package fr.synergies.recruitment;

/**
 * What the chamber's line manager proposes after three rounds without agreement.
 *
 * @param candidate number of the candidate to hire; 0 unless the kind is IMPOSE
 */
record HiringProposal(Kind kind, int candidate, String reason) {

    /** Nothing has been proposed yet. */
    static final HiringProposal NOTHING = new HiringProposal(Kind.NONE, 0, "");

    /** The kind of proposal. */
    public enum Kind {
        NONE,
        IMPOSE,
        PUBLISH_AGAIN,
        ABANDON
    }

    /** The reference of the proposed candidate, {@code NONE} if there is none. */
    public String ref() {
        return Candidate.ref(candidate);
    }
}

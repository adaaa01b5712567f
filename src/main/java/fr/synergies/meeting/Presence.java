package fr.synergies.meeting;

/** How somebody takes part; {@code NONE} if nobody said, which counts as absent. */
public enum Presence {
    NONE,
    PRESENT,
    REPRESENTED,
    ABSENT;

    /** Whether it counts for a quorum. */
    public boolean counts() {
        return this == PRESENT || this == REPRESENTED;
    }
}

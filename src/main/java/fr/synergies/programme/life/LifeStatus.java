package fr.synergies.programme.life;

/** The status of a programme in its life. */
enum LifeStatus {
    /** The application for aid is in progress. */
    APPLYING,
    /** The aid is granted, the post is being filled. */
    RECRUITING,
    RUNNING,
    SUSPENDED,
    /** The action is over; the final accounts and the handover are not finished. */
    CLOSING,
    /** The association has taken over. */
    HANDED_OVER,
    /** Closed without an association, by an explicit decision. */
    CLOSED_ALONE,
    /** Given up before it began. */
    GIVEN_UP;

    /** Whether this status is final. */
    public boolean isOver() {
        return this == HANDED_OVER || this == CLOSED_ALONE || this == GIVEN_UP;
    }
}

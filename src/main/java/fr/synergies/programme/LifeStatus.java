package fr.synergies.programme;

/** Where a programme stands in its life. */
public enum LifeStatus {
    /** The aid is being applied for. */
    APPLYING,
    /** The aid is granted, the post is being filled. */
    RECRUITING,
    RUNNING,
    SUSPENDED,
    /** The action is over, the accounts and the handover are not. */
    CLOSING,
    /** The association carries on. */
    HANDED_OVER,
    /** Closed without an association, by an explicit decision. */
    CLOSED_ALONE,
    /** Given up before it began. */
    GIVEN_UP;

    /** Whether nothing more is to come. */
    public boolean isOver() {
        return this == HANDED_OVER || this == CLOSED_ALONE || this == GIVEN_UP;
    }
}

package fr.synergies.programme.life;

import fr.synergies.kernel.Transition;

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

    /** The aid is granted. */
    Transition<LifeStatus> recruit() {
        return Transition.of(this, RECRUITING, APPLYING);
    }

    /** The post is filled, or the programme starts without it. */
    Transition<LifeStatus> start() {
        return Transition.of(this, RUNNING, RECRUITING);
    }

    Transition<LifeStatus> suspend() {
        return Transition.of(this, SUSPENDED, RUNNING);
    }

    Transition<LifeStatus> resume() {
        return Transition.of(this, RUNNING, SUSPENDED);
    }

    /** The action is over, by its date or by a decision. */
    Transition<LifeStatus> close() {
        return Transition.of(this, CLOSING, RUNNING, SUSPENDED);
    }

    /** The association takes over. */
    Transition<LifeStatus> handOver() {
        return Transition.of(this, HANDED_OVER, CLOSING);
    }

    /** It is closed without an association. */
    Transition<LifeStatus> closeAlone() {
        return Transition.of(this, CLOSED_ALONE, CLOSING);
    }

    /** It is given up before it began. */
    Transition<LifeStatus> giveUp() {
        return Transition.of(this, GIVEN_UP, APPLYING, RECRUITING);
    }

    /** Whether this status is final. */
    public boolean isOver() {
        return this == HANDED_OVER || this == CLOSED_ALONE || this == GIVEN_UP;
    }
}

package fr.synergies.platform.jobs;

/** The state of a job. */
public enum JobState {
    /** It waits for its turn, or to be tried again. */
    WAITING,
    /** A node works on it; if that node dies, it goes on as running until another node takes it up. */
    RUNNING,
    DONE,
    /** It was refused: trying again would change nothing. */
    FAILED,
    /** Somebody who may cancelled it. */
    CANCELLED,
    /** It failed, or took its node down, so often that it is not tried any more. */
    SET_ASIDE;

    public boolean ended() {
        return this != WAITING && this != RUNNING;
    }
}

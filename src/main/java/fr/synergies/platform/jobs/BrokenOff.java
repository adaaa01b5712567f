package fr.synergies.platform.jobs;

/** An attempt at a job does not go on, though nothing is wrong with the work. */
class BrokenOff extends RuntimeException {

    /** Why it does not. */
    enum Why {
        /** Another node has taken the job over. */
        TAKEN_OVER,
        CANCELLED,
        /** The node stops. */
        STOPPING
    }

    private final Why why;

    BrokenOff(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}

package fr.synergies.casefile;

/** The state of an element of a process in a case; if several apply, the first one counts. */
public enum StepState {
    /** The engine failed to execute it: there is an incident, or a failed job that will be retried. */
    FAILED,
    /** The case is currently at this element. */
    ACTIVE,
    /** Its last passage was cancelled: by a time limit, a message, or the end of the case. */
    CANCELLED,
    PASSED
}

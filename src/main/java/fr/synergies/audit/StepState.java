package fr.synergies.audit;

/** What became of an element of a process in a case; where several hold, the first of them. */
public enum StepState {
    /** The engine could not do it: an incident, or a job that failed and will be tried again. */
    FAILED,
    /** The case is there now. */
    ACTIVE,
    /** Its last passage was cut off before its end: by a time limit, a message, or the end of the case. */
    CANCELLED,
    PASSED
}

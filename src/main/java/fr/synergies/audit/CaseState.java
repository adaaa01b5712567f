package fr.synergies.audit;

/** Whether a case's process still runs. */
public enum CaseState {
    RUNNING,
    ENDED
}

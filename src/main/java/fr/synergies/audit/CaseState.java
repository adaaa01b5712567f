package fr.synergies.audit;

/** Whether the process of a case is still running. */
public enum CaseState {
    RUNNING,
    ENDED
}

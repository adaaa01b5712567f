package fr.synergies.audit;

/**
 * An act with what searches tell of it beside.
 *
 * @param process key of the case's process, empty if it has none
 */
record PlacedAct(RecordedAct recorded, String process) {

    /** In the chain of its case. */
    int place() {
        return recorded.place();
    }

    String caseId() {
        return recorded.act().caseId();
    }
}

package fr.synergies.audit;

/**
 * An act with the additional data that searches return.
 *
 * @param process key of the case's process, empty if it has none
 */
record PlacedAct(RecordedAct recorded, String process) {

    /** Its place in the chain of its case. */
    int place() {
        return recorded.place();
    }

    String caseId() {
        return recorded.act().caseId();
    }
}

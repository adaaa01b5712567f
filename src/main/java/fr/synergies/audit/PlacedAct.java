package fr.synergies.audit;

/**
 * An act with what searches tell of it beside.
 *
 * @param place in the chain of its case
 * @param process key of the case's process, empty if it has none
 */
record PlacedAct(RecordedAct recorded, int place, String process) {

    String caseId() {
        return recorded.act().caseId();
    }
}

package fr.synergies.trail.search;

import fr.synergies.trail.ActEntry;

/**
 * An act with the additional data that searches return.
 *
 * @param process key of the case's process, empty if it has none
 */
public record PlacedAct(ActEntry recorded, String process) {

    /** Its place in the chain of its case. */
    public int place() {
        return recorded.place();
    }

    public String caseId() {
        return recorded.act().caseId();
    }
}

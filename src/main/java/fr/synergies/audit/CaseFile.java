package fr.synergies.audit;

import java.util.List;

/**
 * A case and a page of its acts, oldest first.
 *
 * @param process key of its process, empty when the engine no longer knows it
 */
public record CaseFile(String caseId, String process, String processName, CaseState state, Page<HistoryEntry> entries) {

    /** A case's acts on this page. */
    public List<HistoryEntry> acts() {
        return entries.items();
    }

    /** The same acts, cut where what people did and what the process did by itself follow one another. */
    public List<Stretch> stretches() {
        return Stretch.of(acts());
    }
}

package fr.synergies.casefile;

import fr.synergies.trail.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One act in the history of a case, worded in the reader's language. Absent texts are empty strings.
 *
 * @param place in the chain of its case, from 1
 * @param outcome the code of the decision; {@code outcomeName}: the same in words
 * @param changed the facts that it changed
 * @param sentence who did what, in one sentence
 */
public record HistoryEntry(
        long sequence,
        int place,
        Instant at,
        String actor,
        String act,
        String element,
        String elementName,
        String outcome,
        String outcomeName,
        String reason,
        String verdictId,
        String rulesVersion,
        List<Facts.Changed> changed,
        String sentence) {

    private static final Set<String> QUIET =
            Set.of("task-created", "task-reminded", "task-escalated", "service-done", "timer-fired");

    /** Whether the process did it on its own: a task appeared, an automatic step, a time limit. */
    public boolean quiet() {
        return QUIET.contains(act);
    }
}

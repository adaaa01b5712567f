package fr.synergies.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive acts of a case.
 *
 * @param folded whether these are many acts of the process itself, which a page may collapse
 */
record ActGroup(boolean folded, List<HistoryEntry> acts) {

    private static final int MANY = 4;

    public ActGroup {
        acts = List.copyOf(acts);
    }

    static List<ActGroup> of(List<HistoryEntry> acts) {
        List<ActGroup> stretches = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= acts.size(); end++) {
            if (end == acts.size() || acts.get(end).quiet() != acts.get(begin).quiet()) {
                boolean folded = acts.get(begin).quiet() && end - begin >= MANY;
                stretches.add(new ActGroup(folded, acts.subList(begin, end)));
                begin = end;
            }
        }
        return stretches;
    }

    /** The time of the first act. */
    public Instant from() {
        return acts.get(0).at();
    }

    /** The time of the last act. */
    public Instant to() {
        return acts.get(acts.size() - 1).at();
    }
}

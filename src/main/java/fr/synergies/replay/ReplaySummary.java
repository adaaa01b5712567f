package fr.synergies.replay;

import fr.synergies.platform.workflow.history.CaseRuns;
import fr.synergies.platform.workflow.history.CaseRuns.Tally;
import java.time.Duration;

/** Summary of a replay: what it created, and how long it took. */
class ReplaySummary {

    private final CaseRuns runs;
    private final long begin = System.nanoTime();
    private int entries;

    ReplaySummary(CaseRuns runs) {
        this.runs = runs;
    }

    void entries(int more) {
        entries += more;
    }

    String told(int jobs) {
        Tally all = runs.tally();
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        return "Replayed %d entries in %d s: cases %s; %d tasks done, %d open; %d engine jobs"
                .formatted(entries, duration.toSeconds(), all.runs(), all.tasksDone(), all.tasksOpen(), jobs);
    }
}

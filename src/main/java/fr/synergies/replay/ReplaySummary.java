package fr.synergies.replay;

import java.time.Duration;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Summary of a replay: what it created, and how long it took. */
class ReplaySummary {

    private final HistoryService history;
    private final long begin = System.nanoTime();
    private int entries;

    ReplaySummary(ProcessEngine engine) {
        this.history = engine.getHistoryService();
    }

    void entries(int more) {
        entries += more;
    }

    String told(int jobs) {
        var cases = history.createHistoricProcessInstanceQuery().list().stream()
                .collect(Collectors.groupingBy(
                        HistoricProcessInstance::getProcessDefinitionKey,
                        java.util.TreeMap::new,
                        Collectors.counting()));
        long tasks = history.createHistoricTaskInstanceQuery().finished().count();
        long open = history.createHistoricTaskInstanceQuery().unfinished().count();
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        return "Replayed %d entries in %d s: cases %s; %d tasks done, %d open; %d engine jobs"
                .formatted(entries, duration.toSeconds(), cases, tasks, open, jobs);
    }
}

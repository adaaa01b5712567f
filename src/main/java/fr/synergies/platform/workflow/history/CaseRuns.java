package fr.synergies.platform.workflow.history;

import fr.synergies.platform.workflow.engine.UnrestrictedEngine;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The runs of cases through their processes, running and ended. */
@Component
public class CaseRuns {

    private static final Set<String> CANCELLED = Set.of(
            HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED, HistoricProcessInstance.STATE_INTERNALLY_TERMINATED);

    private final HistoryService history;
    private final UnrestrictedEngine engine;

    CaseRuns(HistoryService history, UnrestrictedEngine engine) {
        this.history = history;
        this.engine = engine;
    }

    /**
     * Totals of all cases.
     *
     * @param runs number of runs by process key
     */
    public record Tally(SortedMap<String, Long> runs, long tasksDone, long tasksOpen) {}

    /** All runs of several cases, oldest first. */
    public List<CaseRun> of(Collection<String> caseIds) {
        return engine.read(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(caseIds.toArray(String[]::new))
                .orderByProcessInstanceStartTime()
                .asc()
                .unlimitedList()
                .stream()
                .map(CaseRuns::run)
                .toList());
    }

    /** The newest runs of a process, newest first. */
    public List<CaseRun> newest(String process, int limit) {
        return engine.read(() -> history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, limit)
                .stream()
                .map(CaseRuns::run)
                .toList());
    }

    /** Counts everything. */
    public Tally tally() {
        return engine.read(() -> new Tally(
                history.createHistoricProcessInstanceQuery().unlimitedList().stream()
                        .collect(Collectors.groupingBy(
                                HistoricProcessInstance::getProcessDefinitionKey, TreeMap::new, Collectors.counting())),
                history.createHistoricTaskInstanceQuery().finished().count(),
                history.createHistoricTaskInstanceQuery().unfinished().count()));
    }

    private static CaseRun run(HistoricProcessInstance instance) {
        return new CaseRun(
                instance.getId(),
                Optional.ofNullable(instance.getBusinessKey()).orElse(""),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionVersion(),
                instance.getProcessDefinitionId(),
                Optional.ofNullable(instance.getProcessDefinitionName()).orElse(""),
                instance.getStartTime().toInstant(),
                Optional.ofNullable(instance.getEndTime()).map(Date::toInstant),
                CANCELLED.contains(instance.getState()));
    }
}

package fr.synergies.platform.workflow.history;

import fr.synergies.platform.workflow.diagram.DeployedProcesses;
import fr.synergies.platform.workflow.engine.UnrestrictedEngine;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Reads the engine's records of runs. */
@Component
public class RunRecords {

    private final HistoryService history;
    private final ManagementService management;
    private final DeployedProcesses processes;
    private final UnrestrictedEngine engine;

    RunRecords(
            HistoryService history,
            ManagementService management,
            DeployedProcesses processes,
            UnrestrictedEngine engine) {
        this.history = history;
        this.management = management;
        this.processes = processes;
        this.engine = engine;
    }

    public RunRecord of(CaseRun run) {
        return engine.read(() -> new RunRecord(
                processes.diagram(run.definition()),
                processes.bpmn(run.definition()),
                visits(run.id()),
                failed(run.id()),
                calledCases(run.id())));
    }

    private List<ElementVisit> visits(String run) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(run)
                .orderPartiallyByOccurrence()
                .asc()
                .unlimitedList()
                .stream()
                .map(RunRecords::visit)
                .toList();
    }

    private static ElementVisit visit(HistoricActivityInstance activity) {
        return new ElementVisit(
                activity.getActivityId(),
                activity.getStartTime().toInstant(),
                Optional.ofNullable(activity.getEndTime()).map(Date::toInstant),
                activity.isCanceled(),
                Optional.ofNullable(activity.getCalledProcessInstanceId()));
    }

    private SortedSet<String> failed(String run) {
        SortedSet<String> failed = new TreeSet<>();
        history.createHistoricIncidentQuery()
                .processInstanceId(run)
                .open()
                .unlimitedList()
                .forEach(incident -> Stream.of(incident.getFailedActivityId(), incident.getActivityId())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(failed::add));
        management.createJobQuery().processInstanceId(run).withException().unlimitedList().stream()
                .map(Job::getFailedActivityId)
                .filter(Objects::nonNull)
                .forEach(failed::add);
        return failed;
    }

    private Map<String, String> calledCases(String run) {
        Map<String, String> called = new HashMap<>();
        history.createHistoricProcessInstanceQuery().superProcessInstanceId(run).unlimitedList().stream()
                .filter(sub -> sub.getBusinessKey() != null)
                .forEach(sub -> called.put(sub.getId(), sub.getBusinessKey()));
        return called;
    }
}

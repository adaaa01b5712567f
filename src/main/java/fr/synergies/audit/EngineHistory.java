package fr.synergies.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/**
 * The engine's history of a case. Every signed-in user may read cases, whatever the engine's own authorizations say, so these
 * reads bypass them.
 */
@Component
class EngineHistory implements CaseProcesses {

    private static final int AT_ONCE = 500;

    private final ProcessEngineConfigurationImpl engine;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Clock clock;

    EngineHistory(ProcessEngine engine, Clock clock) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.history = engine.getHistoryService();
        this.repository = engine.getRepositoryService();
        this.management = engine.getManagementService();
        this.clock = clock;
    }

    /** The processes of several cases, by case id. */
    Map<String, CaseProcess> processes(Collection<String> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return open(() -> {
            Map<String, CaseProcess> found = new HashMap<>();
            for (HistoricProcessInstance instance : instances(caseIds)) {
                found.put(instance.getBusinessKey(), CaseProcess.of(instance));
            }
            return found;
        });
    }

    @Override
    public Map<String, String> keys(Collection<String> caseIds) {
        Map<String, String> keys = new HashMap<>();
        processes(caseIds).forEach((caseId, process) -> keys.put(caseId, process.key()));
        return keys;
    }

    /**
     * The path of a case in one of its runs.
     *
     * @param run id of the run; if the case has no such run, the latest one is used
     * @return empty if the engine does not know the case
     */
    Optional<ProcessTrace> trace(String caseId, String run) {
        return open(() -> {
            List<HistoricProcessInstance> runs = instances(List.of(caseId));
            return runs.stream()
                    .filter(instance -> instance.getId().equals(run))
                    .findFirst()
                    .or(() -> runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1)))
                    .map(instance -> trace(instance, runs));
        });
    }

    /** The ids of the process versions in which several cases ran. */
    SortedSet<String> definitions(List<String> caseIds) {
        return open(() -> {
            SortedSet<String> definitions = new TreeSet<>();
            for (int from = 0; from < caseIds.size(); from += AT_ONCE) {
                instances(caseIds.subList(from, Math.min(caseIds.size(), from + AT_ONCE)))
                        .forEach(instance -> definitions.add(instance.getProcessDefinitionId()));
            }
            return definitions;
        });
    }

    /** Other cases of a process, newest first. */
    List<String> others(String process, String caseId, int limit) {
        return open(() -> history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, limit)
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .filter(key -> key != null && !key.equals(caseId))
                .distinct()
                .toList());
    }

    private ProcessTrace trace(HistoricProcessInstance instance, List<HistoricProcessInstance> oldestFirst) {
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        var visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        TakenPath path = TakenPath.through(model, visits, failed(instance), calledCases(instance), clock.instant());
        List<ProcessTrace.Run> newestFirst = oldestFirst.stream()
                .sorted((one, other) -> oldestFirst.indexOf(other) - oldestFirst.indexOf(one))
                .map(EngineHistory::run)
                .toList();
        return new ProcessTrace(
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionVersion(),
                CaseProcess.of(instance).name(),
                run(instance),
                Bpmn.convertToString(model),
                path.steps(),
                path.flows(),
                newestFirst);
    }

    /** The elements with open incidents or failed jobs that will be retried. */
    private Set<String> failed(HistoricProcessInstance instance) {
        Set<String> failed = new HashSet<>();
        history.createHistoricIncidentQuery()
                .processInstanceId(instance.getId())
                .open()
                .list()
                .forEach(incident -> failed.add(
                        incident.getFailedActivityId() == null
                                ? incident.getActivityId()
                                : incident.getFailedActivityId()));
        management.createJobQuery().processInstanceId(instance.getId()).withException().list().stream()
                .filter(job -> job.getFailedActivityId() != null)
                .forEach(job -> failed.add(job.getFailedActivityId()));
        return failed;
    }

    private Map<String, String> calledCases(HistoricProcessInstance instance) {
        Map<String, String> called = new HashMap<>();
        history.createHistoricProcessInstanceQuery().superProcessInstanceId(instance.getId()).list().stream()
                .filter(sub -> sub.getBusinessKey() != null)
                .forEach(sub -> called.put(sub.getId(), sub.getBusinessKey()));
        return called;
    }

    private static ProcessTrace.Run run(HistoricProcessInstance instance) {
        return new ProcessTrace.Run(
                instance.getId(),
                instance.getStartTime().toInstant(),
                Optional.ofNullable(instance.getEndTime()).map(Date::toInstant),
                HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(instance.getState())
                        || HistoricProcessInstance.STATE_INTERNALLY_TERMINATED.equals(instance.getState()));
    }

    /** Oldest first. */
    private List<HistoricProcessInstance> instances(Collection<String> caseIds) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(caseIds.toArray(String[]::new))
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
    }

    private <T> T open(Callable<T> reading) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(reading));
    }

    /** The process of a case, without its path. */
    record CaseProcess(String key, String name, CaseState state, Instant started, Optional<Instant> ended) {

        static CaseProcess of(HistoricProcessInstance instance) {
            String name = instance.getProcessDefinitionName();
            Optional<Instant> ended = Optional.ofNullable(instance.getEndTime()).map(Date::toInstant);
            return new CaseProcess(
                    instance.getProcessDefinitionKey(),
                    name == null ? "" : name,
                    ended.isPresent() ? CaseState.ENDED : CaseState.RUNNING,
                    instance.getStartTime().toInstant(),
                    ended);
        }
    }
}

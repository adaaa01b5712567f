package fr.synergies.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of a case. Every signed-in user may read cases, whatever the engine's own authorizations say, so these reads
 * go past them.
 */
@Component
class EngineHistory implements CaseProcesses {

    private final ProcessEngineConfigurationImpl engine;
    private final HistoryService history;
    private final RepositoryService repository;

    EngineHistory(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.history = engine.getHistoryService();
        this.repository = engine.getRepositoryService();
    }

    /** The processes of some cases, by case id. */
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

    /** The way a case took, empty when the engine does not know it. */
    Optional<ProcessTrace> trace(String caseId) {
        return open(() -> latest(caseId).map(this::trace));
    }

    private ProcessTrace trace(HistoricProcessInstance instance) {
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        var visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        TakenPath path = TakenPath.through(model, visits);
        CaseProcess process = CaseProcess.of(instance);
        return new ProcessTrace(
                process.key(),
                process.name(),
                process.state(),
                process.started(),
                process.ended(),
                Bpmn.convertToString(model),
                path.steps(),
                path.flows());
    }

    private Optional<HistoricProcessInstance> latest(String caseId) {
        List<HistoricProcessInstance> all = instances(List.of(caseId));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
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

    /** A case's process without its path. */
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

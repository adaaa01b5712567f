package fr.synergies.platform.workflow.history;

import fr.synergies.platform.workflow.CaseEvent;
import fr.synergies.platform.workflow.engine.CaseProgrammes;
import fr.synergies.platform.workflow.engine.EngineTurns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the engine's details of cases that ended more than ten years ago, which are kept like records of public accounting. Nothing
 * and nobody else removes them. What happened in the case stays in the trail, and that the details were removed is an act of the
 * case, with counts.
 */
@Component
public class HistoryCleanup {

    /** What was done: the engine's details of a case were removed. */
    public static final String REMOVED = "engine-history-removed";

    private static final Duration KEPT = Duration.ofDays(3650);
    private static final int AT_ONCE = 1000;

    private final HistoryService history;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final EngineTurns turns;
    private final CaseProgrammes programmes;

    HistoryCleanup(
            HistoryService history,
            ApplicationEventPublisher events,
            Clock clock,
            EngineTurns turns,
            CaseProgrammes programmes) {
        this.programmes = programmes;
        this.turns = turns;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Removes what is due; running it again changes nothing. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    @Transactional
    public void removeExpired() {
        turns.take(EngineTurns.Work.HISTORY_CLEANUP);
        Instant now = clock.instant();
        List<HistoricProcessInstance> expired = history
                .createHistoricProcessInstanceQuery()
                .finishedBefore(Date.from(now.minus(KEPT)))
                .orderByProcessInstanceEndTime()
                .asc()
                .listPage(0, AT_ONCE)
                .stream()
                .filter(run -> run.getRemovalTime() != null)
                .filter(run -> !run.getRemovalTime().toInstant().isAfter(now))
                .toList();
        expired.forEach(this::tell);
        if (!expired.isEmpty()) {
            history.deleteHistoricProcessInstancesBulk(
                    expired.stream().map(HistoricProcessInstance::getId).toList());
        }
    }

    private void tell(HistoricProcessInstance run) {
        Map<String, Long> counts = counts(run.getId());
        Optional.ofNullable(run.getBusinessKey())
                .ifPresent(caseId -> events.publishEvent(new CaseEvent(
                        caseId,
                        programmes.of(caseId),
                        "",
                        REMOVED,
                        run.getProcessDefinitionKey(),
                        counts,
                        Map.of(),
                        "")));
    }

    private Map<String, Long> counts(String run) {
        return Map.of(
                "activities",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(run)
                        .count(),
                "tasks",
                history.createHistoricTaskInstanceQuery().processInstanceId(run).count(),
                "variables",
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(run)
                        .count(),
                "operations",
                history.createUserOperationLogQuery().processInstanceId(run).count());
    }
}

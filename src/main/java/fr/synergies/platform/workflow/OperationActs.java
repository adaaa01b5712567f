package fr.synergies.platform.workflow;

import fr.synergies.kernel.Reason;
import fr.synergies.platform.workflow.engine.CaseIds;
import fr.synergies.platform.workflow.engine.RepairDetails;
import fr.synergies.platform.workflow.engine.RepairDetails.Moved;
import fr.synergies.platform.workflow.engine.RepairReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Records what people do directly in the engine, through its webapps or its REST API: moving a case, setting its variables,
 * suspending it, retrying its jobs, deploying a diagram. What the bridges record in business terms is not recorded twice.
 */
class OperationActs implements HistoryEventHandler {

    /** The case to which operations without a case of their own are assigned. */
    static final String ENGINE = "engine";

    private static final String ELEMENTS = "elements";
    private static final String SUSPENSION = "suspensionState";

    private static final Set<String> TOLD_OF_TASKS = Set.of(
            UserOperationLogEntry.OPERATION_TYPE_CLAIM,
            UserOperationLogEntry.OPERATION_TYPE_ASSIGN,
            UserOperationLogEntry.OPERATION_TYPE_COMPLETE);

    private static final String RETRY = UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES + " " + EntityTypes.JOB;

    private static final Set<String> TOLD_OF_CASES = Set.of(UserOperationLogEntry.OPERATION_TYPE_CREATE);

    private static final Set<String> PEOPLE = Set.of(EntityTypes.USER, EntityTypes.GROUP, EntityTypes.GROUP_MEMBERSHIP);

    private final CaseEvents events;
    private final RepairReason reason;
    private final RepairDetails details;

    OperationActs(CaseEvents events, RepairReason reason, RepairDetails details) {
        this.details = details;
        this.events = events;
        this.reason = reason;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        handleEvents(List.of(event));
    }

    /** An operation is logged as one entry per property; they arrive together and form one act. */
    @Override
    public void handleEvents(List<HistoryEvent> together) {
        List<UserOperationLogEntryEventEntity> operations = together.stream()
                .filter(UserOperationLogEntryEventEntity.class::isInstance)
                .map(UserOperationLogEntryEventEntity.class::cast)
                .filter(operation -> !told(operation))
                .toList();
        operations.stream()
                .map(OperationActs::kind)
                .distinct()
                .forEach(kind -> tell(
                        kind,
                        operations.stream()
                                .filter(operation -> kind(operation).equals(kind))
                                .toList()));
    }

    private void tell(String kind, List<UserOperationLogEntryEventEntity> entries) {
        UserOperationLogEntryEventEntity first = entries.get(0);
        reason.given().map(Reason::text).ifPresent(text -> entries.forEach(entry -> entry.setAnnotation(text)));
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        entries.stream().filter(entry -> entry.getProperty() != null).forEach(entry -> {
            Optional.ofNullable(entry.getOrgValue()).ifPresent(value -> before.put(entry.getProperty(), value));
            Optional.ofNullable(entry.getNewValue()).ifPresent(value -> after.put(entry.getProperty(), value));
        });
        Moved moved = details.moved();
        complete(moved, before, after);
        String told = kind.equals(RETRY) ? "job-retried" : "engine-operated";
        for (String caseId : cases(first, moved)) {
            events.tell(events.event(caseId, element(first, moved), told)
                    .outcome(kind.equals(RETRY) ? "" : kind)
                    .changing(before, after)
                    .because(first.getAnnotation()));
        }
    }

    /** What the log does not say: the elements of a modification, and that what is suspended ran before. */
    private static void complete(Moved moved, Map<String, String> before, Map<String, String> after) {
        if (!moved.left().isEmpty()) {
            before.put(ELEMENTS, String.join(", ", moved.left()));
        }
        if (!moved.entered().isEmpty()) {
            after.put(ELEMENTS, String.join(", ", moved.entered()));
        }
        if (after.containsKey(SUSPENSION)) {
            before.putIfAbsent(SUSPENSION, after.get(SUSPENSION).equals("suspended") ? "active" : "suspended");
        }
    }

    private static List<String> cases(UserOperationLogEntryEventEntity operation, Moved moved) {
        List<String> named = Stream.concat(
                        Stream.ofNullable(operation.getProcessInstanceId()), moved.instances().stream())
                .distinct()
                .flatMap(instance -> caseOf(instance).stream())
                .toList();
        return named.isEmpty() ? List.of(ENGINE) : named;
    }

    private static boolean told(UserOperationLogEntryEventEntity operation) {
        String entity = operation.getEntityType();
        String type = operation.getOperationType();
        return EntityTypes.TASK.equals(entity) && TOLD_OF_TASKS.contains(type)
                || EntityTypes.PROCESS_INSTANCE.equals(entity) && TOLD_OF_CASES.contains(type)
                || PEOPLE.contains(entity);
    }

    private static String kind(UserOperationLogEntryEventEntity operation) {
        return operation.getOperationType() + " " + operation.getEntityType();
    }

    /** The element that a job executes, or the first that a modification enters or leaves. */
    private static String element(UserOperationLogEntryEventEntity operation, Moved moved) {
        CommandContext context = Context.getCommandContext();
        if (context == null || operation.getJobDefinitionId() == null) {
            return Stream.concat(moved.entered().stream(), moved.left().stream())
                    .findFirst()
                    .orElse("");
        }
        return context.getJobDefinitionManager()
                .findById(operation.getJobDefinitionId())
                .getActivityId();
    }

    /** The case of the process instance; if the instance has ended, as found in the engine's history. */
    private static Optional<String> caseOf(String process) {
        CommandContext context = Context.getCommandContext();
        if (context == null) {
            return Optional.empty();
        }
        ExecutionEntity running = context.getExecutionManager().findExecutionById(process);
        if (running != null) {
            return Optional.of(CaseIds.of(running)).filter(key -> !key.isBlank());
        }
        HistoricProcessInstanceEventEntity gone =
                context.getHistoricProcessInstanceManager().findHistoricProcessInstance(process);
        return Optional.ofNullable(gone).map(HistoricProcessInstanceEventEntity::getBusinessKey);
    }
}

package fr.synergies.platform.workflow.history;

import fr.synergies.platform.workflow.engine.UnrestrictedEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** To whom the engine offered a task at a given time. */
@Component
public class TaskOffers {

    /** The engine stores times to the millisecond, the trail to the microsecond. */
    private static final Duration ROUNDING = Duration.ofMillis(2);

    private final UnrestrictedEngine engine;
    private final HistoryService history;
    private final RepositoryService repository;

    TaskOffers(UnrestrictedEngine engine, HistoryService history, RepositoryService repository) {
        this.engine = engine;
        this.history = history;
        this.repository = repository;
    }

    /**
     * An offer.
     *
     * @param groups the groups entitled by the diagram, also by an escalation, which alone count when the task is completed
     * @param besides further groups to which it was offered
     * @param assignee the user to whom it was assigned
     */
    public record Offer(List<String> groups, List<String> besides, Optional<String> assignee) {}

    /** The offer of a task of a case; empty if the element is not a task, or the engine no longer knows it. */
    public Optional<Offer> at(String caseId, String element, Instant at) {
        if (element.isEmpty()) {
            return Optional.empty();
        }
        return engine.read(() -> task(caseId, element, at).flatMap(task -> offer(task, at)));
    }

    private Optional<HistoricTaskInstance> task(String caseId, String element, Instant at) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .taskDefinitionKey(element)
                .startedBefore(Date.from(at.plus(ROUNDING)))
                .orderByHistoricActivityInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private Optional<Offer> offer(HistoricTaskInstance task, Instant at) {
        return repository
                                .getBpmnModelInstance(task.getProcessDefinitionId())
                                .getModelElementById(task.getTaskDefinitionKey())
                        instanceof UserTask diagram
                ? Optional.of(offer(diagram, links(task, at)))
                : Optional.empty();
    }

    private static Offer offer(UserTask diagram, List<HistoricIdentityLinkLog> links) {
        TreeSet<String> offered = new TreeSet<>();
        Optional<String> assignee = Optional.empty();
        for (HistoricIdentityLinkLog link : links) {
            boolean added = "add".equals(link.getOperationType());
            if ("assignee".equals(link.getType())) {
                assignee = added ? Optional.of(link.getUserId()) : Optional.empty();
            } else if ("candidate".equals(link.getType()) && link.getGroupId() != null) {
                if (added) {
                    offered.add(link.getGroupId());
                } else {
                    offered.remove(link.getGroupId());
                }
            }
        }
        List<String> stated = diagram.getCamundaCandidateGroupsList().stream()
                .map(String::strip)
                .toList();
        boolean computed = stated.stream().anyMatch(group -> group.contains("{"));
        Set<String> groups = computed ? new TreeSet<>(offered) : new TreeSet<>(stated);
        escalation(diagram).filter(offered::contains).ifPresent(groups::add);
        offered.removeAll(groups);
        return new Offer(List.copyOf(groups), List.copyOf(offered), assignee);
    }

    private static Optional<String> escalation(UserTask diagram) {
        return Optional.ofNullable(diagram.getExtensionElements())
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> "escalateTo".equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst());
    }

    private List<HistoricIdentityLinkLog> links(HistoricTaskInstance task, Instant at) {
        List<HistoricIdentityLinkLog> links = new ArrayList<>(history.createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .dateBefore(Date.from(at.plus(ROUNDING)))
                .orderByTime()
                .asc()
                .unlimitedList());
        // Completing the task deletes its links; that is not a withdrawal of the offer.
        links.removeIf(link -> task.getEndTime() != null && link.getTime().equals(task.getEndTime()) && !added(link));
        return links;
    }

    private static boolean added(HistoricIdentityLinkLog link) {
        return "add".equals(link.getOperationType());
    }
}

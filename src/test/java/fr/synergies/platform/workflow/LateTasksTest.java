package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.platform.workflow.ProcessFiles.ProcessFile;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nobody waits without end: a user task that others wait for is due on a day, is brought back to mind, and is brought before a line
 * manager. A diagram says so with listeners for the time limits of the task, or with timers at the task or around it.
 */
class LateTasksTest {

    static Stream<ProcessFile> files() {
        return ProcessFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_task_that_others_wait_for_is_due_reminded_and_escalated(ProcessFile file) {
        assertThat(file.all(UserTask.class).filter(LateTasksTest::awaited)).allSatisfy(task -> {
            assertThat(task.getCamundaDueDate()).as(task.getId() + " is due").isNotBlank();
            assertThat(reminded(file, task)).as(task.getId() + " is reminded").isTrue();
            assertThat(escalated(file, task)).as(task.getId() + " is escalated").isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_task_is_escalated_to_managers_who_do_not_have_it_yet(ProcessFile file) {
        assertThat(file.all(UserTask.class)).allSatisfy(task -> {
            Set<String> to = escalatedTo(task);
            assertThat(to).as(task.getId()).hasSize(calls(task, "${escalateTask}") ? 1 : 0);
            assertThat(to).as(task.getId()).allMatch(group -> group.startsWith("line-manager"));
            assertThat(task.getCamundaCandidateGroupsList()).as(task.getId()).noneMatch(to::contains);
        });
    }

    /** Reminders and the like are done beside the way of the case, which nothing leaves again. */
    private static boolean awaited(UserTask task) {
        return !(reaches(task) instanceof EndEvent end
                && end.getEventDefinitions().isEmpty()
                && besides(task, new HashSet<>()));
    }

    private static FlowNode reaches(FlowNode from) {
        FlowNode next = from;
        do {
            next = next.getOutgoing().iterator().next().getTarget();
        } while (next instanceof Gateway && next.getOutgoing().size() == 1);
        return next;
    }

    /** Whether all ways to the node begin at an event that interrupts nothing. */
    private static boolean besides(FlowNode node, Set<FlowNode> seen) {
        if (node instanceof BoundaryEvent event) {
            return !event.cancelActivity();
        }
        if (node instanceof StartEvent event) {
            return !event.isInterrupting();
        }
        return !seen.add(node)
                || node.getIncoming().stream()
                        .map(SequenceFlow::getSource)
                        .allMatch(before -> before instanceof UserTask ? isAside(before) : besides(before, seen));
    }

    private static boolean isAside(FlowNode task) {
        return task.getIncoming().stream().allMatch(flow -> besides(flow.getSource(), new HashSet<>()));
    }

    private static boolean reminded(ProcessFile file, UserTask task) {
        return calls(task, "${remindTask}") || timers(file, task).findAny().isPresent();
    }

    /** Above a line manager there is nobody to whom the program could turn. */
    private static boolean escalated(ProcessFile file, UserTask task) {
        return calls(task, "${escalateTask}")
                || isManagers(task)
                || timers(file, task).anyMatch(timer -> interrupts(timer) || leadsToManager(file, timer));
    }

    private static boolean isManagers(UserTask task) {
        return task.getCamundaCandidateGroupsList().stream().anyMatch(group -> group.startsWith("line-manager"));
    }

    private static boolean interrupts(FlowNode timer) {
        return timer instanceof BoundaryEvent event && event.cancelActivity();
    }

    private static boolean leadsToManager(ProcessFile file, FlowNode timer) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> ways = new ArrayDeque<>(Set.of(timer));
        while (!ways.isEmpty()) {
            FlowNode node = ways.pop();
            if (node instanceof UserTask task && isManagers(task)) {
                return true;
            }
            if (seen.add(node)) {
                node.getOutgoing().forEach(flow -> ways.add(flow.getTarget()));
                file.all(BoundaryEvent.class)
                        .filter(event -> event.getAttachedTo().equals(node) && isTimer(event))
                        .forEach(ways::add);
            }
        }
        return false;
    }

    /** The timers at a task or at a subprocess around it, and those that start a subprocess beside it. */
    private static Stream<FlowNode> timers(ProcessFile file, UserTask task) {
        Set<ModelElementInstance> around = new HashSet<>();
        for (ModelElementInstance scope = task; scope != null; scope = scope.getParentElement()) {
            around.add(scope);
        }
        Stream<FlowNode> edges = file.all(BoundaryEvent.class)
                .filter(event -> around.contains(event.getAttachedTo()))
                .map(event -> event);
        Stream<FlowNode> beside = file.all(SubProcess.class)
                .filter(inner -> inner.triggeredByEvent() && around.contains(inner.getParentElement()))
                .map(SubProcess::getFlowElements)
                .flatMap(Collection::stream)
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast);
        return Stream.concat(edges, beside).filter(LateTasksTest::isTimer);
    }

    private static boolean isTimer(FlowNode event) {
        return !event.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static boolean calls(UserTask task, String listener) {
        return task.getExtensionElements() != null
                && task
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list()
                        .stream()
                        .anyMatch(found -> listener.equals(found.getCamundaDelegateExpression()));
    }

    private static Set<String> escalatedTo(UserTask task) {
        Set<String> groups = new HashSet<>();
        task.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> "escalateTo".equals(property.getCamundaName())
                        && property.getParentElement()
                                .getParentElement()
                                .getParentElement()
                                .equals(task))
                .forEach(property -> groups.add(property.getCamundaValue()));
        return groups;
    }
}

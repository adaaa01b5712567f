package fr.synergies.platform.workflow;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.platform.workflow.ProcessFiles.ProcessFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A condition reads what was written in the same transaction, or asks a bean for a stored fact of the case. The way back from each
 * gateway, through whatever does not wait, meets a task or a step that writes the variable, before it meets one that waits.
 */
class FlowConditionsTest {

    /** What steps, handlers and openings write besides the fields of forms. */
    private static final Set<String> WRITTEN = Set.of(
            "checkQuorum quorate",
            "closeCommittee decision",
            "assessReadiness way",
            "reviewFeasibility way",
            "assessElectedBoard way",
            "reviewBoard way",
            "confirmReadiness way",
            "reviewReadiness way",
            "applyPlanB planB",
            "adoptFundingPlan adopted",
            "checkMilestones milestonesLate",
            "assessHandover successorReady",
            "compareVotes votes",
            "compareVotes choiceOutcome",
            "compareVotes listOpen",
            "confirmArbitration listOpen",
            "recordOfferAnswer listOpen",
            "confirmArbitration choiceOutcome",
            "shortlistCandidates candidatesShortlisted",
            "openJointChoice listOpen",
            "followUpRequested side",
            "judgeDiagnostic verdict",
            "judgeFeasibility verdict");

    /** A fact that a bean reads from a table: it takes the key of the case, and nothing that a variable says. */
    private static final Pattern FACT = Pattern.compile("\\w+\\.\\w+\\(execution\\.processBusinessKey\\)");

    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\\b(true|false)\\b");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    static Stream<ProcessFile> files() {
        return ProcessFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_condition_reads_what_is_written_in_its_transaction_or_a_stored_fact(ProcessFile file) {
        List<String> stale = new ArrayList<>();
        file.all(SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .forEach(flow -> variables(flow)
                        .forEach(variable -> waits(flow.getSource(), variable, new HashSet<>()).stream()
                                .map(where -> flow.getId() + " reads " + variable + ", not written since " + where)
                                .forEach(stale::add)));
        assertThat(stale).isEmpty();
    }

    private static Set<String> variables(SequenceFlow flow) {
        String condition = flow.getConditionExpression().getTextContent().replaceAll("[${}]", "");
        String read = LITERAL.matcher(FACT.matcher(condition).replaceAll("")).replaceAll("");
        return NAME.matcher(read).results().map(name -> name.group()).collect(toCollection(TreeSet::new));
    }

    /** Where the way back from an element waits without having met who writes the variable. */
    private static Set<String> waits(FlowNode element, String variable, Set<FlowNode> seen) {
        Set<String> found = new TreeSet<>();
        if (!seen.add(element) || writes(element, variable)) {
            return found;
        }
        if (element instanceof SubProcess part) {
            ends(part).forEach(end -> found.addAll(waits(end, variable, seen)));
            return found;
        }
        boolean passes = element instanceof Gateway || element instanceof ServiceTask || element instanceof EndEvent;
        boolean begins = element instanceof StartEvent start
                && start.getEventDefinitions().isEmpty()
                && element.getParentElement() instanceof SubProcess;
        if (!passes && !begins) {
            found.add(element.getId());
        }
        if (passes) {
            element.getPreviousNodes().list().forEach(before -> found.addAll(waits(before, variable, seen)));
        }
        if (begins) {
            ((SubProcess) element.getParentElement())
                    .getPreviousNodes()
                    .list()
                    .forEach(before -> found.addAll(waits(before, variable, seen)));
        }
        return found;
    }

    /** Where a part of a process ends: with its terminate events, where it has any, while its other ends leave it open. */
    private static Collection<EndEvent> ends(SubProcess part) {
        Collection<EndEvent> ends = part.getChildElementsByType(EndEvent.class);
        List<EndEvent> terminating = ends.stream()
                .filter(end -> end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance))
                .toList();
        return terminating.isEmpty() ? ends : terminating;
    }

    private static boolean writes(FlowNode element, String variable) {
        return WRITTEN.contains(element.getId() + " " + variable)
                || element instanceof UserTask && fields(element).anyMatch(variable::equals)
                || element instanceof CallActivity
                        && elements(element, CamundaOut.class)
                                .map(CamundaOut::getCamundaTarget)
                                .anyMatch(variable::equals);
    }

    private static Stream<String> fields(FlowNode task) {
        return elements(task, CamundaFormField.class).map(CamundaFormField::getCamundaId);
    }

    private static <T extends ModelElementInstance> Stream<T> elements(FlowNode of, Class<T> type) {
        return of.getModelInstance().getModelElementsByType(type).stream().filter(each -> isWithin(each, of));
    }

    private static boolean isWithin(ModelElementInstance each, FlowNode of) {
        for (var parent = each.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(of)) {
                return true;
            }
        }
        return false;
    }
}

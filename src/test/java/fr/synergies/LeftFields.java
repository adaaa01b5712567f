package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;

/**
 * After every test of a process: what people typed into forms stands in the tables, not in the process, save the fields that a
 * condition or timer reads or that the diagram marks.
 */
final class LeftFields {

    /** Messages that cancel these cases carry their reason under the name of a field. */
    private static final Set<String> CANCELLATIONS =
            Set.of("association-creation reason", "funding-validation reason", "recruitment reason");

    private static final Map<String, Set<String>> DATA = new ConcurrentHashMap<>();

    private LeftFields() {}

    static void check(ProcessEngine engine) {
        Set<String> left = engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(process -> left(engine, process))
                .collect(Collectors.toCollection(TreeSet::new));
        left.removeAll(CANCELLATIONS);
        assertThat(left).as("fields left in processes").isEmpty();
    }

    private static Stream<String> left(ProcessEngine engine, ProcessDefinition process) {
        Set<String> data = DATA.computeIfAbsent(
                process.getId(), id -> data(engine.getRepositoryService().getBpmnModelInstance(process.getId())));
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processDefinitionKey(process.getKey())
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .map(HistoricVariableInstance::getName)
                .filter(data::contains)
                .map(name -> process.getKey() + " " + name);
    }

    /** The names of fields that no task of a process needs to leave. */
    private static Set<String> data(BpmnModelInstance diagram) {
        String read = Stream.of(ConditionExpression.class, TimeDate.class)
                .map(diagram::getModelElementsByType)
                .flatMap(Collection::stream)
                .map(BpmnModelElementInstance::getRawTextContent)
                .collect(Collectors.joining("\n"));
        Collection<CamundaFormField> fields = diagram.getModelElementsByType(CamundaFormField.class);
        Set<String> marked = fields.stream()
                .filter(field -> field.getCamundaProperties() != null)
                .map(CamundaFormField::getCamundaId)
                .collect(Collectors.toSet());
        return fields.stream()
                .map(CamundaFormField::getCamundaId)
                .filter(field -> !marked.contains(field))
                .filter(field ->
                        !Pattern.compile("\\b" + field + "\\b").matcher(read).find())
                .collect(Collectors.toSet());
    }
}

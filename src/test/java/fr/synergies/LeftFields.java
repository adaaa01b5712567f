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
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.springframework.jdbc.core.JdbcTemplate;

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

    /** One query for all processes: this runs after every test. */
    static void check(ProcessEngine engine, JdbcTemplate jdbc) {
        Set<String> left = new TreeSet<>();
        jdbc.query(
                "select distinct PROC_DEF_KEY_, NAME_ from ACT_HI_VARINST where PROC_DEF_KEY_ is not null"
                        + " and (TEXT_ is not null or LONG_ is not null or DOUBLE_ is not null or BYTEARRAY_ID_ is not null)",
                row -> {
                    String process = row.getString(1);
                    String name = row.getString(2);
                    if (DATA.computeIfAbsent(process, key -> data(engine, key)).contains(name)) {
                        left.add(process + " " + name);
                    }
                });
        left.removeAll(CANCELLATIONS);
        assertThat(left).as("fields left in processes").isEmpty();
    }

    private static Set<String> data(ProcessEngine engine, String process) {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .list()
                .stream()
                .flatMap(latest -> data(engine.getRepositoryService().getBpmnModelInstance(latest.getId())).stream())
                .collect(Collectors.toSet());
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

package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.synergies.platform.workflow.ProcessFiles.ProcessFile;
import fr.synergies.platform.workflow.form.FieldType;
import fr.synergies.platform.workflow.form.RowColumn;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every diagram of {@code processes/} keeps to. A step may be reached by several flows where the diagram has no parallel branches
 * (then one token comes at a time and nothing is run twice by accident); otherwise a gateway has to join them.
 */
class ProcessFilesTest {

    private static final Set<String> GROUPS = Set.of(
            "staff-cci",
            "staff-metropole",
            "finance",
            "line-manager",
            "line-manager-cci",
            "line-manager-metropole",
            "auditor",
            "admin");

    private static ProcessEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("lint")
                .setJdbcUrl("jdbc:h2:mem:lint")
                .buildProcessEngine();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    static Stream<ProcessFile> files() {
        return ProcessFiles.all().stream();
    }

    @Test
    void there_is_a_process() {
        assertThat(ProcessFiles.all()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_valid_bpmn_and_the_engine_takes_it(ProcessFile file) {
        Bpmn.validateModel(file.model());
        assertThatCode(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addInputStream(file.name(), new ByteArrayInputStream(file.content()))
                        .deploy())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_holds_one_process_of_its_name_that_keeps_ten_years_of_history(ProcessFile file) {
        assertThat(file.all(Process.class)).singleElement().satisfies(process -> {
            assertThat(file.name()).isEqualTo(process.getId() + ".bpmn");
            assertThat(process.getName()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(process.getDocumentations()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_element_is_named_and_explained(ProcessFile file) {
        assertThat(file.all(FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getId()).matches("[a-z][A-Za-z]+");
            assertThat(node.getDocumentations()).as(node.getId()).isNotEmpty();
        });
        assertThat(file.all(SequenceFlow.class))
                .filteredOn(flow -> flow.getSource() instanceof Gateway
                        && flow.getSource().getOutgoing().size() > 1)
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_element_is_drawn(ProcessFile file) {
        Set<BaseElement> shapes = collect(file.all(BpmnShape.class).map(BpmnShape::getBpmnElement));
        Set<BaseElement> edges = collect(file.all(BpmnEdge.class).map(BpmnEdge::getBpmnElement));
        assertThat(file.all(FlowNode.class))
                .allSatisfy(node -> assertThat(shapes).contains(node));
        assertThat(file.all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(edges).contains(flow));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_element_is_connected(ProcessFile file) {
        assertThat(file.all(FlowNode.class)).allSatisfy(node -> {
            if (!isEntrance(node)) {
                assertThat(node.getIncoming()).as("into " + node.getId()).isNotEmpty();
            }
            if (!(node instanceof EndEvent) && !isEventSubProcess(node)) {
                assertThat(node.getOutgoing()).as("out of " + node.getId()).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void only_gateways_split_and_join_branches(ProcessFile file) {
        boolean parallel = file.all(FlowNode.class)
                .anyMatch(node -> node instanceof ParallelGateway || node instanceof InclusiveGateway);
        assertThat(file.all(FlowNode.class))
                .filteredOn(node -> !(node instanceof Gateway))
                .allSatisfy(node -> {
                    assertThat(node.getOutgoing()).as("out of " + node.getId()).hasSizeLessThanOrEqualTo(1);
                    if (parallel && !(node instanceof EndEvent)) {
                        assertThat(node.getIncoming())
                                .as("into " + node.getId())
                                .hasSizeLessThanOrEqualTo(1);
                    }
                });
        assertThat(file.all(SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .allSatisfy(flow -> assertThat(flow.getSource()).isInstanceOf(Gateway.class));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_choice_has_a_way_for_what_nobody_foresaw(ProcessFile file) {
        assertThat(file.all(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getDefault().getConditionExpression()).isNull();
                    assertThat(gateway.getOutgoing())
                            .filteredOn(flow -> !flow.equals(gateway.getDefault()))
                            .allSatisfy(flow -> assertThat(flow.getConditionExpression())
                                    .as(flow.getId())
                                    .isNotNull());
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_user_task_says_who_does_it_when_and_what_is_asked(ProcessFile file) {
        assertThat(file.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroupsList())
                    .as(task.getId())
                    .isNotEmpty()
                    .isSubsetOf(GROUPS);
            assertThat(task.getCamundaCandidateUsers()).isNull();
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaDueDate())
                    .as(task.getId())
                    .matches(
                            "\\$\\{(workingDays\\.after\\(\\d+\\)|\\w+DueAt|\\w+\\.\\w+\\(execution\\.processBusinessKey\\))}");
            assertThat(task.getExtensionElements()).as(task.getId()).isNotNull();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFormData.class)
                            .list())
                    .as(task.getId())
                    .hasSize(1);
            assertThat(task.getDocumentations().iterator().next().getTextContent())
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_field_has_a_label_a_known_type_and_bounds(ProcessFile file) {
        assertThat(file.all(CamundaFormField.class)).allSatisfy(field -> {
            assertThat(field.getCamundaLabel()).as(field.getCamundaId()).isNotBlank();
            assertThat(FieldType.of(field.getCamundaType()))
                    .as(field.getCamundaId())
                    .isPresent();
            assertThat(field.getCamundaDefaultValue()).isNull();
            if ("string".equals(field.getCamundaType()) && !takesRows(field)) {
                assertThat(field.getCamundaValidation().getCamundaConstraints())
                        .as(field.getCamundaId())
                        .extracting(CamundaConstraint::getCamundaName)
                        .contains("maxlength");
            }
            if ("enum".equals(field.getCamundaType())) {
                assertThat(field.getCamundaValues()).as(field.getCamundaId()).hasSizeGreaterThan(1);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothing_is_scripted_and_nothing_waits_for_an_outside_worker(ProcessFile file) {
        assertThat(file.text())
                .doesNotContainIgnoringCase("script")
                .doesNotContain("camunda:class=", "camunda:expression=", "camunda:type=", "camunda:topic=")
                .doesNotContain(
                        "executionListener", "camunda:connector", "camunda:inputOutput", "<!DOCTYPE", "<!ENTITY");
        assertThat(file.all(ConditionExpression.class))
                .allSatisfy(condition -> assertThat(condition.getLanguage()).isNull());
        assertThat(file.all(CamundaTaskListener.class)).allSatisfy(listener -> {
            assertThat(listener.getCamundaEvent()).isEqualTo("timeout");
            assertThat(listener.getCamundaDelegateExpression()).isIn("${remindTask}", "${escalateTask}");
        });
    }

    private static boolean isEntrance(FlowNode node) {
        return node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess inner && inner.triggeredByEvent();
    }

    private static Set<BaseElement> collect(Stream<BaseElement> elements) {
        return Set.copyOf(elements.toList());
    }

    /** Rows have bounds of their own, see TypedRows. */
    private static boolean takesRows(CamundaFormField field) {
        return Stream.ofNullable(field.getCamundaProperties())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .anyMatch(property -> RowColumn.of(property.getCamundaId(), property.getCamundaValue())
                        .isPresent());
    }
}

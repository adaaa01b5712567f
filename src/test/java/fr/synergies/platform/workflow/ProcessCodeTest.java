package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.SynergiesTest;
import fr.synergies.platform.workflow.ProcessFiles.ProcessFile;
import fr.synergies.platform.workflow.form.LastingFieldsTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The elements of a diagram find their code by process and id. */
@SynergiesTest
public class ProcessCodeTest {

    private static final Pattern BEAN = Pattern.compile("\\$\\{\\s*!?([a-z][A-Za-z]*)\\.");
    private static final Consumer<CompletedTask> NOTHING = task -> {};

    @Autowired
    private ProcessCodes codes;

    @Autowired
    private ApplicationContext beans;

    static Stream<ProcessFile> files() {
        return ProcessFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_service_task_has_its_step_and_every_case_its_opening(ProcessFile file) {
        Map<String, Object> code = codes.of(process(file));
        assertThat(file.all(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}");
            assertThat(code.get(task.getId())).as(task.getId()).isInstanceOf(ServiceStep.class);
        });
        assertThat(file.all(StartEvent.class).filter(start -> start.getScope() instanceof Process))
                .allSatisfy(start ->
                        assertThat(code.get(start.getId())).as(start.getId()).isInstanceOf(CaseOpening.class));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_user_task_without_code_only_asks_for_a_comment_that_the_process_keeps(ProcessFile file) {
        Map<String, Object> code = codes.of(process(file));
        assertThat(file.all(UserTask.class).filter(task -> !code.containsKey(task.getId())))
                .allSatisfy(task -> {
                    List<CamundaFormField> fields = LastingFieldsTest.fields(task);
                    assertThat(fields)
                            .extracting(CamundaFormField::getCamundaType)
                            .containsExactly("string");
                    assertThat(fields).allMatch(LastingFieldsTest::isMarked);
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void all_code_of_a_process_is_that_of_one_of_its_elements(ProcessFile file) {
        Map<String, Class<?>> kinds = new TreeMap<>();
        file.all(FlowNode.class).forEach(node -> {
            if (node instanceof UserTask) {
                kinds.put(node.getId(), TaskHandler.class);
            } else if (node instanceof ServiceTask) {
                kinds.put(node.getId(), ServiceStep.class);
            } else if (node instanceof StartEvent && node.getScope() instanceof Process) {
                kinds.put(node.getId(), CaseOpening.class);
            }
        });
        codes.of(process(file)).forEach((element, code) -> {
            assertThat(kinds).containsKey(element);
            assertThat(code).as(element).isInstanceOf(kinds.get(element));
        });
    }

    @Test
    void only_processes_have_code() {
        assertThat(codes.processes())
                .containsExactlyInAnyOrderElementsOf(
                        files().map(ProcessCodeTest::process).toList());
    }

    @Test
    void an_element_of_one_process_cannot_have_code_twice() {
        ProcessCode once = ProcessCode.of("one").task("decide", NOTHING);
        assertThatThrownBy(() -> once.step("decide", reached -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("decide of one");
        ProcessCode again = ProcessCode.of("one").task("decide", NOTHING);
        assertThatThrownBy(() -> new ProcessCodes(List.of(once, again)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("decide of one");
    }

    @Test
    void two_processes_may_have_an_element_of_the_same_id() {
        ProcessCodes both = new ProcessCodes(List.of(
                ProcessCode.of("one").task("decide", NOTHING),
                ProcessCode.of("other").step("decide", reached -> {})));
        assertThat(both.of("one").get("decide")).isInstanceOf(TaskHandler.class);
        assertThat(both.of("other").get("decide")).isInstanceOf(ServiceStep.class);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_bean_an_expression_calls_exists(ProcessFile file) {
        Matcher called = BEAN.matcher(file.text());
        while (called.find()) {
            assertThat(beans.containsBean(called.group(1))).as(called.group(1)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_message_has_a_name(ProcessFile file) {
        assertThat(file.all(MessageEventDefinition.class))
                .allSatisfy(event -> assertThat(event.getMessage().getName()).matches("[a-z][A-Za-z]+"));
    }

    public static String process(ProcessFile file) {
        return file.name().replace(".bpmn", "");
    }
}

package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.platform.workflow.ProcessFiles.ProcessFile;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** The elements of a diagram find their code by their ids: steps and handlers are beans named like the element. */
class ProcessBeansTest {

    private static final List<Class<?>> COMPONENTS = components();
    private static final Pattern BEAN = Pattern.compile("\\$\\{\\s*([a-z][A-Za-z]*)\\.");

    static Stream<ProcessFile> files() {
        return ProcessFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_service_task_has_its_step(ProcessFile file) {
        List<String> steps = steps();
        assertThat(file.all(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}");
            assertThat(steps).contains(task.getId());
        });
    }

    @Test
    void every_step_is_that_of_one_service_task() {
        assertThat(files().flatMap(file -> file.all(ServiceTask.class)).map(ServiceTask::getId))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(steps());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_class_named_like_a_user_task_or_a_start_event_handles_it(ProcessFile file) {
        List<String> handlers = classes(TaskHandler.class);
        List<String> openings = classes(CaseOpening.class);
        List<String> components = classes(Object.class);
        assertThat(file.all(UserTask.class).map(task -> capitalised(task.getId())))
                .filteredOn(components::contains)
                .allSatisfy(name -> assertThat(handlers).contains(name));
        assertThat(file.all(StartEvent.class).map(start -> capitalised(start.getId())))
                .filteredOn(components::contains)
                .allSatisfy(name -> assertThat(openings).contains(name));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_bean_an_expression_calls_exists(ProcessFile file) {
        List<String> components = classes(Object.class);
        Matcher called = BEAN.matcher(file.text());
        while (called.find()) {
            assertThat(components).contains(capitalised(called.group(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_message_has_a_name(ProcessFile file) {
        assertThat(file.all(MessageEventDefinition.class))
                .allSatisfy(event -> assertThat(event.getMessage().getName()).matches("[a-z][A-Za-z]+"));
    }

    /** Simple names of the program's components of a type. */
    private static List<String> classes(Class<?> type) {
        return COMPONENTS.stream()
                .filter(type::isAssignableFrom)
                .map(Class::getSimpleName)
                .toList();
    }

    /** The names of the beans that are steps of service tasks. */
    private static List<String> steps() {
        return COMPONENTS.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Bean.class) && method.getReturnType() == ServiceStep.class)
                .map(Method::getName)
                .toList();
    }

    private static List<Class<?>> components() {
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("fr.synergies").stream()
                        .map(BeanDefinition::getBeanClassName)
                        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                        .toList();
    }

    private static String capitalised(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}

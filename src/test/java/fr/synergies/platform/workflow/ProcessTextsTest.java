package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.platform.workflow.ProcessFiles.ProcessFile;
import fr.synergies.platform.workflow.form.RowColumn;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of the processes: French in the diagram and nowhere else, English beside it. */
class ProcessTextsTest {

    static Stream<ProcessFile> files() {
        return ProcessFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_text_that_people_see_is_there_in_english(ProcessFile file) throws IOException {
        assertThat(english(file).stringPropertyNames()).containsAll(shown(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_english_text_is_left_over(ProcessFile file) throws IOException {
        Set<String> known = shown(file);
        file.all(FlowElement.class)
                .forEach(element -> known.addAll(Set.of(element.getId(), element.getId() + ".help")));

        assertThat(known).containsAll(english(file).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_field_has_the_key_of_the_help_of_its_task(ProcessFile file) {
        assertThat(file.all(CamundaFormField.class).map(CamundaFormField::getCamundaId))
                .doesNotContain("help");
    }

    @Test
    void the_french_bundles_say_nothing_that_a_diagram_says() throws IOException {
        List<String> drawn = files().flatMap(file -> shown(file).stream()).toList();
        for (Resource bundle : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:fr/synergies/**/messages_fr.properties")) {
            assertThat(read(bundle).stringPropertyNames())
                    .allSatisfy(key -> assertThat(drawn)
                            .doesNotContain(
                                    key, key.substring(key.indexOf('.') + 1).replaceFirst("\\.name$", "")));
        }
    }

    /** The keys of the names, helps, fields and options of a diagram. */
    private static Set<String> shown(ProcessFile file) {
        Set<String> keys = new TreeSet<>();
        file.all(Process.class).forEach(process -> keys.add(process.getId()));
        file.all(FlowNode.class)
                .filter(node -> Optional.ofNullable(node.getName()).isPresent())
                .forEach(node -> keys.add(node.getId()));
        file.all(UserTask.class)
                .filter(task -> !task.getDocumentations().isEmpty())
                .forEach(task -> keys.add(task.getId() + ".help"));
        file.all(CamundaFormData.class)
                .forEach(form -> form.getCamundaFormFields().forEach(field -> keys.addAll(field(task(form), field))));
        return keys;
    }

    private static String task(CamundaFormData form) {
        return form.getParentElement().getParentElement().getAttributeValue("id");
    }

    private static List<String> field(String task, CamundaFormField field) {
        String key = task + "." + field.getCamundaId();
        Stream<String> columns = Stream.ofNullable(field.getCamundaProperties())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .flatMap(property -> RowColumn.of(property.getCamundaId(), property.getCamundaValue()).stream())
                .map(column -> key + "." + column.id());
        return Stream.of(
                        Stream.of(key),
                        field.getCamundaValues().stream().map(option -> key + "." + option.getCamundaId()),
                        columns)
                .flatMap(keys -> keys)
                .toList();
    }

    private static Properties english(ProcessFile file) throws IOException {
        String process = file.name().replace(".bpmn", "");
        return read(new ClassPathResource("processes/" + process + "/messages_en.properties"));
    }

    private static Properties read(Resource resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

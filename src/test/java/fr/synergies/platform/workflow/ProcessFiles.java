package fr.synergies.platform.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The business's diagrams, as the build ships them. */
public final class ProcessFiles {

    private ProcessFiles() {}

    public static List<ProcessFile> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:processes/*/*.bpmn"))
                    .map(ProcessFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessFile read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            byte[] bytes = content.readAllBytes();
            return new ProcessFile(
                    file.getFilename(), bytes, Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One diagram. */
    public record ProcessFile(String name, byte[] content, BpmnModelInstance model) {

        public <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
            return model.getModelElementsByType(type).stream();
        }

        String text() {
            return new String(content, java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

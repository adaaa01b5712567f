package fr.synergies.programme;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the definition of a programme from YAML. */
@Component
public class DefinitionFiles {

    private final ObjectMapper yaml = YAMLMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Reads a definition.
     *
     * @throws JacksonException naming line and column if it is not a definition
     */
    ProgrammeDefinition read(String text) throws JacksonException {
        return yaml.readValue(text, ProgrammeDefinition.class);
    }

    /**
     * Reads a definition that a user typed or uploaded.
     *
     * @throws Refusal INVALID naming the field, or the line from which it is unreadable
     */
    public ProgrammeDefinition readTyped(String text) {
        try {
            ProgrammeDefinition definition = text.isBlank() ? null : read(text);
            if (definition == null) {
                throw Refusal.invalid(Violation.of("definition", "programme.definition.missing"));
            }
            return definition;
        } catch (JacksonException unreadable) {
            String field = unreadable instanceof JsonMappingException mapping ? path(mapping) : "";
            int line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            throw Refusal.invalid(Violation.of(
                    field.isEmpty() ? "definition" : field, "programme.definition.unreadable", String.valueOf(line)));
        }
    }

    private static String path(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}

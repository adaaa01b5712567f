package fr.synergies.platform.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** Reads the form that a diagram declares for a user task ({@code camunda:formData}). */
public final class FormParser {

    /** Size in characters of the column in which the engine stores a text variable. */
    static final int LONGEST_TEXT = 4000;

    private static final String DOCUMENTS = "documents";
    private static final String KEEP = "keep";
    private static final String ESCALATION = "escalateTo";
    private static final String OTHERS = "otherPersonThan";
    private static final Namespace CAMUNDA = BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

    private FormParser() {}

    public static DeclaredForm parse(Element userTask) {
        Element extensions = userTask.element("extensionElements");
        if (extensions == null) {
            return new DeclaredForm(List.of(), List.of(), List.of());
        }
        Element formData = extensions.elementNS(CAMUNDA, "formData");
        List<DeclaredField> fields = formData == null
                ? List.of()
                : formData.elementsNS(CAMUNDA, "formField").stream()
                        .map(FormParser::field)
                        .toList();
        return new DeclaredForm(fields, listed(extensions, DOCUMENTS), listed(extensions, OTHERS));
    }

    /** The group to which a task is escalated when it is late: the property {@code escalateTo}. */
    public static Optional<String> escalation(Element userTask) {
        return Optional.ofNullable(userTask.element("extensionElements"))
                .flatMap(extensions -> listed(extensions, ESCALATION).stream().findFirst());
    }

    /** The values of a property, separated by commas. */
    private static List<String> listed(Element extensions, String name) {
        Element properties = extensions.elementNS(CAMUNDA, "properties");
        if (properties == null) {
            return List.of();
        }
        return properties.elementsNS(CAMUNDA, "property").stream()
                .filter(property -> name.equals(property.attribute("name")))
                .flatMap(property -> Stream.of(property.attribute("value").split(",")))
                .map(String::strip)
                .toList();
    }

    private static DeclaredField field(Element field) {
        String id = field.attribute("id");
        FieldType type = FieldType.of(field.attribute("type"))
                .orElseThrow(() -> new ProcessEngineException("Form field " + id + ": unknown type"));
        Set<String> choices = new LinkedHashSet<>();
        field.elementsNS(CAMUNDA, "value").forEach(value -> choices.add(value.attribute("id")));
        List<FormRule> rules = new ArrayList<>();
        boolean required = false;
        for (Element constraint : constraints(field)) {
            if ("required".equals(constraint.attribute("name"))) {
                required = !"false".equals(constraint.attribute("config"));
            } else {
                rules.add(rule(id, constraint.attribute("name"), constraint.attribute("config")));
            }
        }
        List<RowColumn> columns = properties(field)
                .flatMap(property -> RowColumn.of(property.attribute("id"), property.attribute("value")).stream())
                .toList();
        if (!columns.isEmpty()) {
            return new DeclaredField(id, FieldType.ROWS, required, keep(field), Set.of(), List.of(), columns);
        }
        if (type == FieldType.STRING) {
            rules.add(FormRule.maxLength(LONGEST_TEXT));
            rules.add(FormRule.printable());
        }
        return new DeclaredField(id, type, required, keep(field), choices, rules, List.of());
    }

    /** The property {@code keep} of the field. */
    private static boolean keep(Element field) {
        return properties(field)
                .anyMatch(property ->
                        KEEP.equals(property.attribute("id")) && Boolean.parseBoolean(property.attribute("value")));
    }

    private static Stream<Element> properties(Element field) {
        return Stream.ofNullable(field.elementNS(CAMUNDA, "properties"))
                .flatMap(properties -> properties.elementsNS(CAMUNDA, "property").stream());
    }

    private static List<Element> constraints(Element field) {
        Element validation = field.elementNS(CAMUNDA, "validation");
        return validation == null ? List.of() : validation.elementsNS(CAMUNDA, "constraint");
    }

    private static FormRule rule(String field, String name, String config) {
        return switch (name) {
            case "minlength" -> FormRule.minLength(Integer.parseInt(config));
            case "maxlength" -> FormRule.maxLength(Integer.parseInt(config));
            case "min" -> FormRule.min(Long.parseLong(config));
            case "max" -> FormRule.max(Long.parseLong(config));
            default -> throw new ProcessEngineException("Form field " + field + ": unknown constraint " + name);
        };
    }
}

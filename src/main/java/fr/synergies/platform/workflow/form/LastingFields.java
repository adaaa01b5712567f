package fr.synergies.platform.workflow.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.core.model.PropertyListKey;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The fields of forms that stay in a process after their task: those that the process needs, because an expression of its diagram
 * reads them, and those that the diagram marks with {@code keep}, because no module stores them. All others are data and stand in
 * the tables of the module.
 */
public final class LastingFields {

    private static final PropertyKey<Set<String>> READ = new PropertyKey<>("synergies.read");
    private static final PropertyListKey<String> KEPT = new PropertyListKey<>("synergies.kept");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");

    private LastingFields() {}

    /** Notes the fields that a task of a diagram marks. */
    public static void note(ProcessDefinitionEntity diagram, String task, DeclaredForm form) {
        form.fields().stream()
                .filter(DeclaredField::keep)
                .forEach(field -> diagram.getProperties().addListItem(KEPT, key(task, field.id())));
    }

    /** Notes the names that the expressions of a diagram read: conditions, timers, candidates, what is handed to a called process. */
    public static void note(ProcessDefinitionEntity diagram, Element process) {
        Set<String> names = new HashSet<>();
        texts(process)
                .flatMap(text -> EXPRESSION.matcher(text).results())
                .map(expression -> LITERAL.matcher(expression.group(1)).replaceAll(""))
                .flatMap(expression -> NAME.matcher(expression).results())
                .forEach(name -> names.add(name.group()));
        diagram.getProperties().set(READ, names);
    }

    /**
     * Which fields of a task stay in a case. A case that runs on an earlier version of its diagram is handled by the modules of
     * today, so the marks of the latest version hold for it too.
     */
    public static Predicate<String> of(ProcessDefinitionEntity diagram, String task) {
        ProcessDefinitionEntity latest = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestProcessDefinitionByKey(diagram.getKey());
        Set<String> read = diagram.getProperties().get(READ);
        return field -> read.contains(field) || marks(diagram, task, field) || marks(latest, task, field);
    }

    private static boolean marks(ProcessDefinitionEntity diagram, String task, String field) {
        return diagram.getProperties().get(KEPT).contains(key(task, field));
    }

    private static String key(String task, String field) {
        return task + "." + field;
    }

    /** All texts and values of attributes; a variable handed to a called process is named without braces. */
    private static Stream<String> texts(Element element) {
        Stream<String> own = Stream.concat(Stream.of(element.getText()), attributes(element));
        return Stream.concat(own, element.elements().stream().flatMap(LastingFields::texts));
    }

    private static Stream<String> attributes(Element element) {
        List<String> values =
                element.attributes().stream().map(element::attribute).toList();
        return element.getTagName().equals("in") && element.attribute("source") != null
                ? Stream.concat(values.stream(), Stream.of("${" + element.attribute("source") + "}"))
                : values.stream();
    }
}

package fr.synergies.platform.workflow.form;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.PropertyMapKey;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * The fields that take rows. A case that runs on an earlier version of its diagram, which declared a text in their place, is
 * handled by the modules of today: the columns of the latest version hold for it too.
 */
public final class RowFields {

    private static final PropertyMapKey<String, List<RowColumn>> ROWS = new PropertyMapKey<>("synergies.rows");

    private RowFields() {}

    /** Notes the columns of the fields of a task. */
    public static void note(ProcessDefinitionEntity diagram, String task, DeclaredForm form) {
        form.fields().stream()
                .filter(field -> !field.columns().isEmpty())
                .forEach(field -> diagram.getProperties().putMapEntry(ROWS, key(task, field.id()), field.columns()));
    }

    /** The form of a task with the columns that the latest version of its diagram declares. */
    public static DeclaredForm latest(ProcessDefinitionEntity diagram, String task, DeclaredForm form) {
        Map<String, List<RowColumn>> rows = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestProcessDefinitionByKey(diagram.getKey())
                .getProperties()
                .get(ROWS);
        return new DeclaredForm(
                form.fields().stream()
                        .map(field -> field.columns().isEmpty() && rows.containsKey(key(task, field.id()))
                                ? field.taking(rows.get(key(task, field.id())))
                                : field)
                        .toList(),
                form.documents(),
                form.others());
    }

    private static String key(String task, String field) {
        return task + "." + field;
    }
}

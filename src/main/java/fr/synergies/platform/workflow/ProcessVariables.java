package fr.synergies.platform.workflow;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Writes the results of the business module to the scope that all gateways read, and removes variables of the same name from
 * inner scopes, which would hide them.
 */
final class ProcessVariables {

    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, Long.class, Integer.class, Boolean.class, Date.class, Double.class);

    private ProcessVariables() {}

    static void write(DelegateTask task, Map<String, Object> variables) {
        variables.forEach((name, value) -> {
            uncover(task, name);
            write(((ExecutionEntity) task.getExecution()).getProcessInstance(), name, value);
        });
    }

    /** Removes a variable from all scopes. */
    static void remove(DelegateTask task, String name) {
        uncover(task, name);
        ((ExecutionEntity) task.getExecution()).getProcessInstance().removeVariableLocal(name);
    }

    private static void uncover(DelegateTask task, String name) {
        task.removeVariableLocal(name);
        ExecutionEntity scope = (ExecutionEntity) task.getExecution();
        for (; scope.getParent() != null; scope = scope.getParent()) {
            scope.removeVariableLocal(name);
        }
    }

    static void write(ExecutionEntity instance, String name, Object value) {
        instance.setVariableLocal(name, plain(name, value));
    }

    /** Ids and decisions only: a process variable is never a serialized object. Dates are stored as ISO text. */
    private static Object plain(String name, Object value) {
        if (value == null || PLAIN.contains(value.getClass())) {
            return value;
        }
        if (value instanceof LocalDate || value instanceof Number || value instanceof Enum<?>) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "Process variable " + name + " is a " + value.getClass().getName());
    }
}

package fr.synergies.platform.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** The code of all modules, by process and element; the program does not start if an element has code twice. */
@Component
class ProcessCodes {

    private final Map<String, Map<String, Object>> processes = new HashMap<>();

    ProcessCodes(List<ProcessCode> registered) {
        registered.forEach(code -> code.elements().forEach((element, found) -> add(code.process(), element, found)));
    }

    /** The code for an element of the process that an execution runs. */
    <T> Optional<T> find(DelegateExecution execution, String element, Class<T> type) {
        return Optional.ofNullable(of(processOf(execution)).get(element)).map(type::cast);
    }

    /** The elements of a process that have code, and their code. */
    Map<String, Object> of(String process) {
        return processes.getOrDefault(process, Map.of());
    }

    /** The processes that have code. */
    Set<String> processes() {
        return processes.keySet();
    }

    private void add(String process, String element, Object code) {
        if (processes.computeIfAbsent(process, key -> new HashMap<>()).putIfAbsent(element, code) != null) {
            throw new IllegalStateException(element + " of " + process + " has code twice");
        }
    }

    private static String processOf(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }
}

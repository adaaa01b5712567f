package fr.synergies.platform.workflow.diagram;

import fr.synergies.platform.workflow.engine.UnrestrictedEngine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** The labels of elements and processes in the diagrams; if a process has several versions, those of the latest. */
@Component
public class ElementNames {

    private final UnrestrictedEngine engine;
    private final RepositoryService repository;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    ElementNames(UnrestrictedEngine engine, RepositoryService repository) {
        this.engine = engine;
        this.repository = repository;
    }

    /** The label of an element or process; empty if no diagram contains it. */
    public String of(String id) {
        if (names.isEmpty()) {
            engine.read(() -> {
                read();
                return names.size();
            });
        }
        return names.getOrDefault(id, "");
    }

    private void read() {
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            put(process.getKey(), process.getName());
            repository
                    .getBpmnModelInstance(process.getId())
                    .getModelElementsByType(FlowElement.class)
                    .forEach(element -> put(element.getId(), element.getName()));
        }
    }

    private void put(String id, String name) {
        if (id != null && name != null) {
            names.putIfAbsent(id, name);
        }
    }
}

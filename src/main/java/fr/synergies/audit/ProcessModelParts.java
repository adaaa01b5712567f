package fr.synergies.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds to an audit file the diagrams of the process versions in which its cases ran. */
@Component
@Order(0)
class ProcessModelParts implements AuditFilePart {

    private final RepositoryService engine;
    private final EngineHistory history;

    ProcessModelParts(RepositoryService engine, EngineHistory history) {
        this.engine = engine;
        this.history = history;
    }

    @Override
    public void write(SortedSet<String> cases, Target target) throws IOException {
        for (String id : history.definitions(List.copyOf(cases))) {
            ProcessDefinition process = engine.getProcessDefinition(id);
            String name = AuditFile.PROCESSES + process.getKey() + "-v" + process.getVersion() + ".bpmn";
            try (InputStream model = engine.getProcessModel(id)) {
                target.add(name, model::transferTo);
            }
        }
    }
}

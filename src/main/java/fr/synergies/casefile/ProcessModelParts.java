package fr.synergies.casefile;

import fr.synergies.platform.workflow.diagram.DeployedProcesses;
import fr.synergies.platform.workflow.diagram.ProcessVersion;
import fr.synergies.trail.file.AuditFile;
import fr.synergies.trail.file.AuditFilePart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds to an audit file the diagrams of the process versions in which its cases ran. */
@Component
@Order(0)
class ProcessModelParts implements AuditFilePart {

    private final DeployedProcesses processes;
    private final EngineHistory history;

    ProcessModelParts(DeployedProcesses processes, EngineHistory history) {
        this.processes = processes;
        this.history = history;
    }

    @Override
    public void write(SortedSet<String> cases, Target target) throws IOException {
        for (String id : history.definitions(List.copyOf(cases))) {
            ProcessVersion version = processes.version(id);
            String name = AuditFile.PROCESSES + version.process() + "-v" + version.version() + ".bpmn";
            try (InputStream model = processes.file(id)) {
                target.add(name, model::transferTo);
            }
        }
    }
}

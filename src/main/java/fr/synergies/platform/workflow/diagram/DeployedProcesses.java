package fr.synergies.platform.workflow.diagram;

import fr.synergies.platform.workflow.diagram.ProcessDiagram.Node;
import fr.synergies.platform.workflow.engine.UnrestrictedEngine;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** The processes deployed to the engine. */
@Component
public class DeployedProcesses {

    private static final String OTHER_PERSON = "otherPersonThan";

    private final RepositoryService repository;
    private final UnrestrictedEngine engine;

    DeployedProcesses(RepositoryService repository, UnrestrictedEngine engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** The user tasks of the latest version of each process by its key, without an authorization check. */
    public Map<String, List<Node>> userTasks() {
        return engine.read(() -> repository.createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .collect(Collectors.toMap(
                        ProcessDefinition::getKey,
                        process ->
                                repository
                                        .getBpmnModelInstance(process.getId())
                                        .getModelElementsByType(UserTask.class)
                                        .stream()
                                        .map(DiagramReader::node)
                                        .toList())));
    }

    /** For each user task of the latest versions that needs another person than other tasks do: the ids of these. */
    public Map<String, List<String>> otherPersons() {
        return engine.read(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(process ->
                        repository
                                .getBpmnModelInstance(process.getId())
                                .getModelElementsByType(CamundaProperty.class)
                                .stream())
                .filter(property -> OTHER_PERSON.equals(property.getCamundaName()))
                .collect(Collectors.toMap(
                        property -> ((BaseElement) property.getParentElement()
                                        .getParentElement()
                                        .getParentElement())
                                .getId(),
                        property -> List.of(property.getCamundaValue().split(",")))));
    }

    /** The texts in the diagrams of the latest version of each process, by process and key, see {@link DiagramTexts}. */
    Map<String, Map<String, String>> texts() {
        return engine.read(() -> repository.createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .collect(Collectors.toMap(
                        ProcessDefinition::getKey,
                        process -> DiagramReader.texts(repository.getBpmnModelInstance(process.getId())))));
    }

    /**
     * The diagram of a version of a process.
     *
     * @param definition the engine's id of the version
     */
    public ProcessDiagram diagram(String definition) {
        return DiagramReader.read(repository.getBpmnModelInstance(definition));
    }

    /** The same as BPMN 2.0 XML. */
    public String bpmn(String definition) {
        return Bpmn.convertToString(repository.getBpmnModelInstance(definition));
    }

    /** Key and version of a process, if the user may read it. */
    public ProcessVersion version(String definition) {
        ProcessDefinition process = repository.getProcessDefinition(definition);
        return new ProcessVersion(process.getKey(), process.getVersion());
    }

    /** The deployed file, if the user may read it; the caller closes it. */
    public InputStream file(String definition) {
        return repository.getProcessModel(definition);
    }
}

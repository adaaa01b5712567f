package fr.synergies.platform.workflow.expression;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Diagrams name steps, not classes: the engine instantiates no class that one names. */
public class NoClassesByName implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("A diagram may not name the class " + type.getName());
    }
}

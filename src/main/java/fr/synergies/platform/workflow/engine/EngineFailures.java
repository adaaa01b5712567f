package fr.synergies.platform.workflow.engine;

import fr.synergies.platform.web.FailureReader;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

/** Interprets the engine's exceptions. */
@Component
class EngineFailures implements FailureReader {

    @Override
    public boolean isConcurrentChange(Throwable failure) {
        return failure instanceof OptimisticLockingException;
    }

    @Override
    public boolean isForbidden(Throwable failure) {
        return failure instanceof AuthorizationException;
    }
}

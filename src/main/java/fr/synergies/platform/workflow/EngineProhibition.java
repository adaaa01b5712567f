package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import org.camunda.bpm.engine.AuthorizationException;

/** A {@link Refusal} of the kind {@code FORBIDDEN} as callers of the engine see it: its REST API answers 403 with the message. */
class EngineProhibition extends AuthorizationException {

    EngineProhibition(Refusal refusal, String sentence) {
        super(sentence);
        initCause(refusal);
    }
}

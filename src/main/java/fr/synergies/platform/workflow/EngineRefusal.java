package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A {@link Refusal} as callers of the engine see it. The engine's REST API answers a {@code FormFieldValidationException} of a
 * completion, a submitted form or a process start with 400 and its message, whereas any other exception results in a 500.
 */
class EngineRefusal extends FormFieldValidationException {

    EngineRefusal(Refusal refusal, String sentence) {
        super(refusal.code(), sentence, refusal);
    }
}

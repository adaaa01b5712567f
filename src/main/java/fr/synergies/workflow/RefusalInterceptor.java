package fr.synergies.workflow;

import fr.synergies.web.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The outermost link of every engine command: an exception that a {@link Refusal} caused, however deep the engine has wrapped it, comes
 * out as one the engine's callers understand. The transaction is rolled back by then.
 */
class RefusalInterceptor extends CommandInterceptor {

    private final RefusalSentences sentences;

    RefusalInterceptor(RefusalSentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw refusalIn(failure)
                    .<RuntimeException>map(sentences::asEngineException)
                    .orElse(failure);
        }
    }

    static Optional<Refusal> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}

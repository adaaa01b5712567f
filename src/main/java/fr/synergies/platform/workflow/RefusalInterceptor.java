package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The outermost interceptor of every engine command: an exception caused by a {@link Refusal}, however deeply the engine has
 * wrapped it, is turned into one that callers of the engine understand. By then the transaction has been rolled back.
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

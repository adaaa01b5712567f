package fr.synergies.platform.workflow.engine;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Commands that the program itself gives to the engine in the course of a use case, such as starting a case. The gate lets them
 * through, because the use case has already checked who may do so. Only code can say that a command is the program's own; nothing
 * in a request can.
 */
@Component
public class OwnCommands {

    private final ThreadLocal<Boolean> own = new ThreadLocal<>();

    /** Runs commands of the program on this thread. The engine's authorizations still apply to them. */
    public <T> T run(Supplier<T> commands) {
        Boolean before = own.get();
        own.set(true);
        try {
            return commands.get();
        } finally {
            if (before == null) {
                own.remove();
            }
        }
    }

    /** Runs commands that answer nothing. */
    public void run(Runnable commands) {
        run(() -> {
            commands.run();
            return null;
        });
    }

    /** Whether the command that is about to run on this thread is the program's own. */
    public boolean running() {
        return own.get() != null;
    }
}

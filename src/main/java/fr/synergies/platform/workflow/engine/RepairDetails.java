package fr.synergies.platform.workflow.engine;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the engine's own log leaves out of a repair: which cases it moves, out of which elements and into which. */
@Component
public class RepairDetails {

    private static final Moved NONE = new Moved(List.of(), List.of(), List.of());

    private final ThreadLocal<Moved> current = ThreadLocal.withInitial(() -> NONE);

    /**
     * Cases that are moved.
     *
     * @param instances the engine's ids of their process instances
     * @param left elements that are left
     * @param entered elements that are entered
     */
    public record Moved(List<String> instances, List<String> left, List<String> entered) {

        public Moved {
            instances = List.copyOf(instances);
            left = List.copyOf(left);
            entered = List.copyOf(entered);
        }
    }

    /** Repairs, with its details at hand for whoever records it. */
    public void during(Moved moved, Runnable repair) {
        current.set(moved);
        try {
            repair.run();
        } finally {
            current.remove();
        }
    }

    /** The details of the repair on this thread, as far as there are any. */
    public Moved moved() {
        return current.get();
    }
}

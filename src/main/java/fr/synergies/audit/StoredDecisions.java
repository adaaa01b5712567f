package fr.synergies.audit;

import java.util.function.Consumer;

/** The decisions of all modules as the chains cover them: what is verified beside the acts. */
public interface StoredDecisions {

    /** Gives each of them, of which only some hundreds are held at a time. */
    void stored(Consumer<StoredDecision> each);
}

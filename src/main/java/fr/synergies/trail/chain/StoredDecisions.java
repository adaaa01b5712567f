package fr.synergies.trail.chain;

import java.util.function.Consumer;

/** The decisions of all modules in the form that the chains cover, which are verified together with the acts. */
public interface StoredDecisions {

    /** Passes on all decisions; only a few hundred are held in memory at a time. */
    void stored(Consumer<StoredDecision> each);
}

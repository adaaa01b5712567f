package fr.synergies.trail;

import fr.synergies.trail.chain.Chains;
import fr.synergies.trail.chain.Proof;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores every published act in the transaction of its publisher: both are committed or neither, and publishing an act outside a
 * transaction fails. Acts are chained just before the commit, so that the ends of the chains are locked only briefly, and by all
 * transactions in the same order.
 */
@Component
public class ActRecorder {

    private final Chains chains;
    private final ActorLookup actors;
    private final Clock clock;

    public ActRecorder(Chains chains, ActorLookup actors, Clock clock) {
        this.chains = chains;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        PendingAct pending = new PendingAct(Proof.kept(clock.instant()), actors.current(), act);
        if (!waiting().add(pending)) {
            chains.add(List.of(pending));
        }
    }

    /** The acts of the current transaction; a suspended transaction has its own. */
    private Waiting waiting() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Waiting begun = new Waiting(chains);
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    private static final class Waiting implements TransactionSynchronization {

        private final Chains chains;
        private final List<PendingAct> acts = new ArrayList<>();
        private boolean chained;

        Waiting(Chains chains) {
            this.chains = chains;
        }

        /**
         * Adds an act if it can still wait for the commit; returns false for acts published while the commit is already being
         * prepared.
         */
        boolean add(PendingAct act) {
            return !chained && acts.add(act);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            chained = true;
            chains.add(acts);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}

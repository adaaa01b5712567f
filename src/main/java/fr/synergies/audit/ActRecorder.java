package fr.synergies.audit;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores every published act in its publisher's transaction: both are kept or neither, and an act outside a transaction fails. */
@Component
class ActRecorder {

    private final ActRepository acts;
    private final ActorLookup actors;
    private final Clock clock;

    ActRecorder(ActRepository acts, ActorLookup actors, Clock clock) {
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        acts.add(clock.instant(), actors.current(), act);
    }
}

package fr.synergies.replay;

import fr.synergies.platform.workflow.time.EngineTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Shows the time of the current journal entry, and follows the system clock once the replay is over. The engine, which keeps its
 * time in a static field, follows it.
 */
class ReplayClock extends Clock {

    private final Clock machine;
    private volatile Optional<Instant> standing;

    ReplayClock(Instant begin, ZoneId zone) {
        this.machine = Clock.system(zone);
        this.standing = Optional.of(begin);
        EngineTime.standAt(begin);
    }

    void moveTo(Instant instant) {
        standing = Optional.of(instant);
        EngineTime.standAt(instant);
    }

    void release() {
        standing = Optional.empty();
        EngineTime.release();
    }

    @Override
    public Instant instant() {
        return standing.orElseGet(machine::instant);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}

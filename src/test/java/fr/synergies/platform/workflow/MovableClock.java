package fr.synergies.platform.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that stands still until a test moves it, and takes the engine's own clock along. */
public class MovableClock extends Clock {

    private final ZoneId zone;
    private Instant now;

    public MovableClock(Instant now, ZoneId zone) {
        this.zone = zone;
        moveTo(now);
    }

    public void moveTo(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void moveBy(Duration duration) {
        moveTo(now.plus(duration));
    }

    /** Gives the engine the machine's time back. */
    public void release() {
        now = Instant.now();
        ClockUtil.reset();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}

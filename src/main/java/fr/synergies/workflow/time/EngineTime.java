package fr.synergies.workflow.time;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's own time, which it keeps in a static of its library. */
public final class EngineTime {

    private EngineTime() {}

    /** Stands still at an instant. */
    public static void standAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Runs with the machine's clock again. */
    public static void release() {
        ClockUtil.reset();
    }
}

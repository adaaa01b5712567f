package fr.synergies.platform.workflow.time;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's clock, which is static. */
public final class EngineTime {

    private EngineTime() {}

    /** Stops the clock at an instant. */
    public static void standAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Makes it follow the system clock again. */
    public static void release() {
        ClockUtil.reset();
    }
}

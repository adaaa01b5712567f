package fr.synergies.replay;

import fr.synergies.platform.workflow.time.EngineJobs;
import fr.synergies.platform.workflow.time.EngineJobs.DueJob;
import java.time.Instant;
import java.util.Optional;

/** Executes the jobs that fall due between two acts, each at its own time, as the engine would have. */
class DueJobs {

    private final EngineJobs engine;
    private final ReplayClock clock;
    private int done;

    DueJobs(EngineJobs engine, ReplayClock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** Executes all jobs due by this time, earliest first. */
    void until(Instant then) {
        for (Optional<DueJob> next = engine.firstBefore(then); next.isPresent(); next = engine.firstBefore(then)) {
            Instant due = next.get().due().orElse(clock.instant());
            clock.moveTo(due.isAfter(clock.instant()) ? due : clock.instant());
            engine.execute(next.get());
            done++;
        }
    }

    int done() {
        return done;
    }
}

package fr.synergies.platform.jobs;

import java.time.Duration;

/** A turn that belongs to the node whose sender waits, as long as it shows that it is alive. */
class SendersTurn implements JobRunner.Turn {

    private static final int PARTS = 3;

    private final long job;
    private final JobLeases leases;
    private final Duration hold;
    private long renewed = System.nanoTime();

    SendersTurn(long job, JobLeases leases, Duration hold) {
        this.job = job;
        this.leases = leases;
        this.hold = hold;
    }

    @Override
    public boolean over() {
        return false;
    }

    @Override
    public void renew() {
        if (System.nanoTime() - renewed > hold.toNanos() / PARTS) {
            leases.postpone(job, hold);
            renewed = System.nanoTime();
        }
    }
}

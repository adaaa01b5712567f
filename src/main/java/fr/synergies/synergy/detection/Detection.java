package fr.synergies.synergy.detection;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of the detection of a programme's synergies.
 *
 * @param rulesVersion version of the rules that judge, empty until it starts
 * @param proposals number of proposals; while it runs, an estimate of the number to judge
 * @param judged number of proposals judged so far
 * @param added number of new proposals
 * @param changed number of proposals with a different verdict than before
 * @param removed number of proposals that no longer exist
 * @param flows number of flows examined again
 * @param complete whether it judges everything, not only what changed
 * @param failure message key of the reason why it failed, empty otherwise
 * @param requestedBy user who requested it, empty for the application itself
 */
record Detection(
        long id,
        String programme,
        Status status,
        String rulesVersion,
        int proposals,
        int judged,
        int added,
        int changed,
        int removed,
        int flows,
        boolean complete,
        String failure,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> endedAt) {

    /** The status of a detection. */
    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    boolean ended() {
        return status == Status.DONE || status == Status.FAILED;
    }
}

package fr.synergies.synergy;

import java.time.Instant;
import java.util.Optional;

/**
 * One time that the synergies of a programme are looked for.
 *
 * @param rulesVersion of the rules that judge, empty before
 * @param proposals how many there are; while it runs, about how many there are to judge
 * @param judged how many of them are judged and up to date
 * @param added proposals that were not there before
 * @param changed proposals of which the rules say something else than before
 * @param removed proposals that are no more
 * @param flows how many flows were looked at again
 * @param complete whether it judges everything, and not only what changed
 * @param failure message key of why it failed, empty otherwise
 * @param requestedBy who asked for it, empty for the program itself
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

    /** Where it stands. */
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

package fr.synergies.audit;

import java.time.Instant;

/**
 * A case as lists show it.
 *
 * @param process key of its process, empty before one is started
 * @param sequence number of its first act: its place in lists
 * @param acts how many there are
 */
record KeptCase(
        String caseId, String programme, String process, long sequence, Instant firstAct, Instant lastAct, int acts) {}

package fr.synergies.trail.search;

import java.time.Instant;

/**
 * A case as shown in lists.
 *
 * @param process key of its process, empty until one is started
 * @param sequence number of its first act, which is its position in lists
 * @param acts number of acts
 */
public record CaseRow(
        String caseId, String programme, String process, long sequence, Instant firstAct, Instant lastAct, int acts) {}

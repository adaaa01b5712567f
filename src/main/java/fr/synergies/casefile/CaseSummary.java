package fr.synergies.casefile;

import java.time.Instant;

/**
 * A line in the list of cases.
 *
 * @param sequence position of the case in the list: the number of its first act
 * @param process key of its process, empty when the engine no longer knows it
 * @param processName name of its process in the reader's language
 */
record CaseSummary(
        long sequence,
        String caseId,
        String process,
        String processName,
        String programme,
        CaseState state,
        Instant started,
        Instant lastAct) {}

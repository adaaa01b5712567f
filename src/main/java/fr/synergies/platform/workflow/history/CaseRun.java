package fr.synergies.platform.workflow.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A run of a case through a process.
 *
 * @param id of the engine's process instance
 * @param caseId the business key, empty when it has none
 * @param process key of the process
 * @param version of the process it ran in
 * @param definition the engine's id of that version
 * @param name of the process, empty when it has none
 * @param cancelled whether it was ended from outside
 */
public record CaseRun(
        String id,
        String caseId,
        String process,
        int version,
        String definition,
        String name,
        Instant started,
        Optional<Instant> ended,
        boolean cancelled) {}

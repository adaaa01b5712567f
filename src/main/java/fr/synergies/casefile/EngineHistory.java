package fr.synergies.casefile;

import fr.synergies.platform.workflow.history.CaseRun;
import fr.synergies.platform.workflow.history.CaseRuns;
import fr.synergies.platform.workflow.history.RunRecord;
import fr.synergies.platform.workflow.history.RunRecords;
import fr.synergies.trail.search.CaseProcesses;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The engine's history of a case, as the audit module shows it. */
@Component
class EngineHistory implements CaseProcesses {

    private static final int AT_ONCE = 500;

    private final CaseRuns runs;
    private final RunRecords records;
    private final Clock clock;

    EngineHistory(CaseRuns runs, RunRecords records, Clock clock) {
        this.runs = runs;
        this.records = records;
        this.clock = clock;
    }

    /** The processes of several cases, by case id. */
    Map<String, CaseProcess> processes(Collection<String> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        Map<String, CaseProcess> found = new HashMap<>();
        runs.of(caseIds).forEach(run -> found.put(run.caseId(), CaseProcess.of(run)));
        return found;
    }

    @Override
    public Map<String, String> keys(Collection<String> caseIds) {
        Map<String, String> keys = new HashMap<>();
        processes(caseIds).forEach((caseId, process) -> keys.put(caseId, process.key()));
        return keys;
    }

    /**
     * The path of a case in one of its runs.
     *
     * @param run id of the run; if the case has no such run, the latest one is used
     * @return empty if the engine does not know the case
     */
    Optional<ProcessTrace> trace(String caseId, String run) {
        List<CaseRun> oldestFirst = runs.of(List.of(caseId));
        return oldestFirst.stream()
                .filter(known -> known.id().equals(run))
                .findFirst()
                .or(() ->
                        oldestFirst.isEmpty() ? Optional.empty() : Optional.of(oldestFirst.get(oldestFirst.size() - 1)))
                .map(known -> trace(known, oldestFirst));
    }

    /** The ids of the process versions in which several cases ran. */
    SortedSet<String> definitions(List<String> caseIds) {
        SortedSet<String> definitions = new TreeSet<>();
        for (int from = 0; from < caseIds.size(); from += AT_ONCE) {
            runs.of(caseIds.subList(from, Math.min(caseIds.size(), from + AT_ONCE)))
                    .forEach(run -> definitions.add(run.definition()));
        }
        return definitions;
    }

    /** Other cases of a process, newest first. */
    List<String> others(String process, String caseId, int limit) {
        return runs.newest(process, limit).stream()
                .map(CaseRun::caseId)
                .filter(key -> !key.isEmpty() && !key.equals(caseId))
                .distinct()
                .toList();
    }

    private ProcessTrace trace(CaseRun run, List<CaseRun> oldestFirst) {
        RunRecord record = records.of(run);
        TakenPath path = TakenPath.through(record, clock.instant());
        List<ProcessTrace.Run> newestFirst = oldestFirst.stream()
                .sorted((one, other) -> oldestFirst.indexOf(other) - oldestFirst.indexOf(one))
                .map(EngineHistory::run)
                .toList();
        return new ProcessTrace(
                run.process(),
                run.version(),
                run.name(),
                run(run),
                record.bpmn(),
                path.steps(),
                path.flows(),
                newestFirst);
    }

    private static ProcessTrace.Run run(CaseRun run) {
        return new ProcessTrace.Run(run.id(), run.started(), run.ended(), run.cancelled());
    }

    /** The process of a case, without its path. */
    record CaseProcess(String key, String name, CaseState state, Instant started, Optional<Instant> ended) {

        static CaseProcess of(CaseRun run) {
            return new CaseProcess(
                    run.process(),
                    run.name(),
                    run.ended().isPresent() ? CaseState.ENDED : CaseState.RUNNING,
                    run.started(),
                    run.ended());
        }
    }
}

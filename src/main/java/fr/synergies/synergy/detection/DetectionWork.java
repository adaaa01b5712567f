package fr.synergies.synergy.detection;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.platform.jobs.JobRun;
import fr.synergies.programme.Programmes;
import fr.synergies.synergy.matching.MatchSearch;
import fr.synergies.synergy.matching.Pools;
import fr.synergies.synergy.matching.SynergyJudge;
import fr.synergies.synergy.matching.SynergyRules;
import fr.synergies.trail.Act;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries out a detection: determines what changed since the last one, judges what is affected, or everything if the rules
 * changed, and stores the results. An interrupted detection starts again, which is idempotent.
 */
@Component
@EnableConfigurationProperties(DetectionSettings.class)
class DetectionWork {

    private final Programmes programmes;
    private final DetectionRepository detections;
    private final JudgedFlows judgedFlows;
    private final StoredFacts facts;
    private final BoundQuantities bound;
    private final SynergyRules rules;
    private final StoredEntries books;
    private final ProposalStore store;
    private final DetectionSettings settings;
    private final ApplicationEventPublisher events;

    DetectionWork(
            Programmes programmes,
            DetectionRepository detections,
            JudgedFlows judgedFlows,
            StoredFacts facts,
            BoundQuantities bound,
            SynergyRules rules,
            StoredEntries books,
            ProposalStore store,
            DetectionSettings settings,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.detections = detections;
        this.judgedFlows = judgedFlows;
        this.facts = facts;
        this.bound = bound;
        this.rules = rules;
        this.books = books;
        this.store = store;
        this.settings = settings;
        this.events = events;
    }

    /**
     * The work of a detection.
     *
     * @param rules the rules that judge all of it, even if others are activated meanwhile
     * @param touched the flows to examine
     * @param pools the pools to which they belong or belonged
     * @param flows all flows that may be combined with them
     * @param kept number of proposals before the detection
     */
    private record Task(
            Detection detection,
            SynergyJudge rules,
            boolean complete,
            List<JudgedFlows.Touched> touched,
            Set<String> pools,
            Map<String, Flow> flows,
            int kept) {

        List<String> ids() {
            return touched.stream().map(JudgedFlows.Touched::ruleId).toList();
        }
    }

    void carryOut(Detection asked, JobRun run) {
        Detection detection = run.step(() -> take(asked));
        Task task = run.step(() -> begin(detection));
        ProposalChanges changes = judge(task, run);
        run.step(() -> end(task, changes));
    }

    /**
     * From here on it waits no longer. Whoever asks for a detection holds the programme's lock until what changed is stored: what was
     * asked of this one while it waited is there to be read, and what comes later asks for another.
     */
    private Detection take(Detection asked) {
        programmes.lock(asked.programme());
        Detection detection = detections.find(asked.id()).orElseThrow();
        detections.start(detection.id(), rules.version(), 0, detection.complete());
        return detection;
    }

    private Task begin(Detection detection) {
        String programme = detection.programme();
        SynergyJudge now = rules.now(programme);
        List<JudgedFlows.Touched> touched = judgedFlows.touched(programme, false);
        boolean complete = detection.complete()
                || touched.size() > settings.touched()
                || !detections.judgedBy(programme).equals(Optional.of(now.version()));
        if (complete) {
            touched = judgedFlows.touched(programme, true);
        }
        detections.start(detection.id(), now.version(), touched.size(), complete);
        Map<String, Flow> flows =
                byId(complete ? facts.of(programme, now.tables()) : around(programme, touched, now.tables()));
        Set<String> pools = pools(touched, flows);
        return new Task(detection, now, complete, touched, pools, flows, store.count(programme));
    }

    /** The touched flows, and all flows of compatible resources. */
    private List<Flow> around(String programme, List<JudgedFlows.Touched> touched, SynergyTables tables) {
        Set<String> resources = new HashSet<>();
        facts.named(programme, touched.stream().map(JudgedFlows.Touched::id).toList(), tables)
                .forEach(
                        flow -> resources.addAll(tables.together(flow.resource().code())));
        touched.forEach(each -> Pools.resource(each.pool()).ifPresent(resources::add));
        return resources.isEmpty() ? List.of() : facts.ofResources(programme, resources, tables);
    }

    private static Set<String> pools(List<JudgedFlows.Touched> touched, Map<String, Flow> flows) {
        return touched.stream()
                .flatMap(each -> Stream.of(
                        each.pool(),
                        Optional.ofNullable(flows.get(each.ruleId()))
                                .map(Pools::of)
                                .orElse(Pools.NONE)))
                .filter(pool -> !pool.equals(Pools.NONE))
                .collect(Collectors.toSet());
    }

    private ProposalChanges judge(Task task, JobRun run) {
        MatchSearch candidates = task.rules().candidates(task.flows().values());
        try (Judges judges = new Judges(task.rules())) {
            Rejudgement anew = new Rejudgement(
                    judges,
                    books.of(task.detection().programme(), run),
                    run.step(() -> bound.bySynergy(task.detection().programme())),
                    task.rules().version(),
                    judged -> progress(task, judged, run));
            return task.complete()
                    ? anew.whole(candidates, task.flows(), task.ids())
                    : anew.touched(candidates, task.flows(), task.ids(), task.pools());
        }
    }

    private void progress(Task task, int judged, JobRun run) {
        int all = task.complete() ? Math.max(task.kept(), judged) : judged;
        run.step(() -> {
            run.progress(judged, task.complete() ? all : 0);
            detections.progress(task.detection().id(), judged, all);
        });
    }

    private void end(Task task, ProposalChanges changes) {
        String programme = task.detection().programme();
        judgedFlows.keep(programme, task.touched(), task.flows());
        detections.end(task.detection().id(), store.count(programme), changes);
        detections.prune(programme, settings.kept());
        if (!changes.none()) {
            events.publishEvent(Act.in("synergies-" + programme)
                    .programme(programme)
                    .did("synergies-detected")
                    .outcome("+" + changes.added() + " ~" + changes.changed() + " -" + changes.removed())
                    .verdict("", task.rules().version()));
        }
    }

    private static Map<String, Flow> byId(Collection<Flow> flows) {
        return flows.stream().collect(Collectors.toMap(Flow::id, Function.identity()));
    }
}

package fr.synergies.decision;

import fr.synergies.trail.chain.FiredRules;
import fr.synergies.trail.chain.StoredDecision;
import fr.synergies.trail.chain.StoredDecisions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the decisions of all kinds. */
@Component
class DecisionArchive implements StoredDecisions {

    private static final int AT_ONCE = 200;

    private final DecisionRepository decisions;
    private final ObjectProvider<DecisionKind> kinds;
    private final FiredRules fired;

    DecisionArchive(DecisionRepository decisions, ObjectProvider<DecisionKind> kinds, FiredRules fired) {
        this.decisions = decisions;
        this.kinds = kinds;
        this.fired = fired;
    }

    /**
     * A decision and what there is to know of its kind.
     *
     * @param counts whether its euros are currently granted or requested: false if a later verdict replaced it, or its plan was
     *     withdrawn
     */
    record Found(DecisionKind kind, Decision decision, boolean counts) {}

    Optional<Found> find(String id) {
        return decisions.find(id).map(decision -> found(List.of(decision)).get(0));
    }

    /** The versions of all rules that ever decided anything. */
    SortedSet<String> versions() {
        return new TreeSet<>(decisions.versions());
    }

    /** The rules that fired for a verdict; empty if they were not recorded. */
    List<String> fired(String id) {
        return fired.of(id);
    }

    /** Passes on all decisions; only a few hundred are held in memory at a time. */
    void each(Consumer<Found> each) {
        pages(page -> found(page).forEach(each));
    }

    /** What people ruled upon a decision, oldest first. */
    List<Ruling> rulings(Decision decision) {
        return decisions.rulings(decision.caseId()).stream()
                .filter(ruling -> ruling.decisionId().equals(decision.id()))
                .toList();
    }

    long count() {
        return decisions.count();
    }

    @Override
    public void stored(Consumer<StoredDecision> each) {
        pages(page -> {
            Map<String, List<String>> rules =
                    fired.of(page.stream().map(Decision::id).toList());
            page.forEach(decision -> each.accept(decision.stored(rules.getOrDefault(decision.id(), List.of()))));
        });
    }

    private List<Found> found(List<Decision> page) {
        Map<String, DecisionKind> known =
                kinds.orderedStream().collect(Collectors.toMap(DecisionKind::kind, kind -> kind));
        Map<String, Long> latest =
                decisions.latest(page.stream().map(Decision::caseId).distinct().toList());
        Set<String> counting = new HashSet<>();
        page.stream()
                .collect(
                        Collectors.groupingBy(Decision::kind, Collectors.mapping(Decision::caseId, Collectors.toSet())))
                .forEach((kind, cases) -> counting.addAll(Optional.ofNullable(known.get(kind))
                        .orElseThrow(() -> new IllegalStateException("No module judges the kind " + kind))
                        .counting(cases)));
        return page.stream()
                .map(decision -> new Found(
                        known.get(decision.kind()),
                        decision,
                        counting.contains(decision.caseId()) && latest.get(decision.caseId()) == decision.sequence()))
                .toList();
    }

    private void pages(Consumer<List<Decision>> each) {
        List<Decision> page = decisions.after("", AT_ONCE);
        while (!page.isEmpty()) {
            each.accept(page);
            page = decisions.after(page.get(page.size() - 1).id(), AT_ONCE);
        }
    }
}

package fr.synergies.decision;

import fr.synergies.trail.chain.FiredRules;
import fr.synergies.trail.chain.StoredDecision;
import fr.synergies.trail.chain.StoredDecisions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Access to the decisions of all modules. */
@Component
class DecisionArchive implements StoredDecisions {

    private static final int AT_ONCE = 200;

    private final ObjectProvider<Decisions> kinds;
    private final FiredRules fired;

    DecisionArchive(ObjectProvider<Decisions> kinds, FiredRules fired) {
        this.kinds = kinds;
        this.fired = fired;
    }

    /** A decision and the module that took it. */
    record Found(Decisions kind, Decision decision) {}

    Optional<Found> find(String id) {
        return kinds.orderedStream()
                .flatMap(kind -> kind.find(id).stream().map(decision -> new Found(kind, decision)))
                .findFirst();
    }

    /** The versions of all rules that ever decided anything. */
    SortedSet<String> versions() {
        return kinds.stream().flatMap(kind -> kind.versions().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules that fired for a verdict; empty if they were not recorded. */
    List<String> fired(String id) {
        return fired.of(id);
    }

    /** Passes on all decisions; only a few hundred are held in memory at a time. */
    void each(BiConsumer<Decisions, Decision> each) {
        kinds.orderedStream()
                .forEach(kind -> pages(kind, page -> page.forEach(decision -> each.accept(kind, decision))));
    }

    @Override
    public void stored(Consumer<StoredDecision> each) {
        kinds.orderedStream()
                .forEach(kind -> pages(kind, page -> {
                    Map<String, List<String>> rules =
                            fired.of(page.stream().map(Decision::id).toList());
                    page.forEach(
                            decision -> each.accept(decision.stored(rules.getOrDefault(decision.id(), List.of()))));
                }));
    }

    private static void pages(Decisions kind, Consumer<List<Decision>> each) {
        List<Decision> page = kind.after("", AT_ONCE);
        while (!page.isEmpty()) {
            each.accept(page);
            page = kind.after(page.get(page.size() - 1).id(), AT_ONCE);
        }
    }
}

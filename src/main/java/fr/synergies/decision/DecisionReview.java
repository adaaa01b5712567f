package fr.synergies.decision;

import fr.synergies.decision.DecisionKind.FactTable;
import fr.synergies.decision.DecisionKind.Step;
import fr.synergies.kernel.Refusal;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSets;
import fr.synergies.trail.ActorLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains decisions of the rules and recomputes them. */
@Service
class DecisionReview {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionReview.class);
    private static final Set<String> TRYING = Set.of("finance", "auditor", "admin");
    private static final Set<String> READING = Set.of("auditor", "admin");

    private final DecisionArchive archive;
    private final RuleSets sets;
    private final ActorLookup actors;

    DecisionReview(DecisionArchive archive, RuleSets sets, ActorLookup actors) {
        this.archive = archive;
        this.sets = sets;
        this.actors = actors;
    }

    /**
     * A decision with everything needed to read it.
     *
     * @param facts the facts; empty if they were not stored
     * @param rulings what people ruled upon it, oldest first
     * @param ownRules whether the rules that judged are still available to judge
     * @param complete whether all rules that fired are known, not only those that reported something
     */
    record File(
            DecisionKind kind,
            Decision decision,
            ComparableVerdict stored,
            List<FactTable> facts,
            List<Step> arithmetic,
            DecisionRules rules,
            List<Ruling> rulings,
            boolean ownRules,
            boolean complete) {}

    /**
     * A recomputed decision.
     *
     * @param rules version of the rules that judged again
     * @param own whether these are the rules that judged originally
     * @param identical whether the result is identical, character by character
     */
    record Recomputation(String rules, boolean own, boolean identical, Difference difference) {}

    /**
     * A decision and what it is based on.
     *
     * @throws Refusal NOT_FOUND if there is no such decision, FORBIDDEN if it names companies that do not share their data
     */
    @Transactional(readOnly = true)
    public File file(String id, Locale language) {
        DecisionArchive.Found found = found(id);
        DecisionKind kind = found.kind();
        Decision decision = found.decision();
        ComparableVerdict stored = kind.stored(decision);
        Optional<RuleSet> own = own(decision);
        RuleSet names = own.orElseGet(sets::current);
        Set<String> known = new TreeSet<>(archive.fired(id));
        Optional<ComparableVerdict> again =
                own.filter(rules -> decision.recomputable()).flatMap(rules -> tried(kind, decision, rules));
        again.ifPresent(judged -> known.addAll(judged.rules()));
        return new File(
                kind,
                decision,
                stored,
                decision.recomputable() ? kind.facts(decision, names) : List.of(),
                decision.recomputable() ? kind.arithmetic(decision, names) : List.of(),
                own.map(rules -> DecisionRules.of(kind, rules, stored, known, language))
                        .orElseGet(() -> DecisionRules.of(stored, known)),
                archive.rulings(decision),
                own.isPresent(),
                again.isPresent() || !stored.rules().containsAll(known));
    }

    /**
     * Recomputes a decision.
     *
     * @param version version of the rules; empty for those that judged originally, {@code current} for the active ones
     * @throws Refusal NOT_FOUND if there is no such decision, FORBIDDEN for users who may not try other rules, UNPROCESSABLE if
     *     the facts were not stored or the rules are not available
     */
    @Transactional(readOnly = true)
    public Recomputation recompute(String id, String version) {
        DecisionArchive.Found found = found(id);
        Decision decision = found.decision();
        RuleSet rules = rules(version.strip(), decision);
        boolean own = rules.version().equals(decision.rulesVersion());
        if (!own && !is(TRYING)) {
            throw Refusal.forbidden("audit.decision.trying-forbidden");
        }
        if (!decision.recomputable()) {
            throw Refusal.unprocessable("audit.decision.no-facts");
        }
        ComparableVerdict stored = found.kind().stored(decision);
        try {
            ComparableVerdict again = found.kind().recompute(decision, rules);
            boolean identical = stored.content().equals(again.content());
            return new Recomputation(
                    rules.version(), own, identical, Difference.between(stored, again, archive.fired(id)));
        } catch (RuleSetException failed) {
            LOG.warn("Verdict {} cannot be computed again by the rules {}", id, rules.version(), failed);
            throw Refusal.unprocessable(
                    "audit.decision.rules-failed", rules.version(), String.valueOf(failed.getMessage()));
        }
    }

    /** The versions of the rules with which a decision may be tried, including the active one. */
    @Transactional(readOnly = true)
    public SortedSet<String> versions() {
        SortedSet<String> versions = archive.versions();
        versions.add(sets.current().version());
        return versions;
    }

    String currentVersion() {
        return sets.current().version();
    }

    /** Whether the signed-in user may try other rules. */
    boolean mayTry() {
        return is(TRYING);
    }

    private DecisionArchive.Found found(String id) {
        DecisionArchive.Found found =
                archive.find(id).orElseThrow(() -> Refusal.notFound("audit.decision.unknown", id));
        if (!is(READING) && !found.kind().readable(found.decision())) {
            throw Refusal.forbidden("audit.decision.reading-forbidden");
        }
        return found;
    }

    private RuleSet rules(String version, Decision decision) {
        if (version.equals("current")) {
            return sets.current();
        }
        String wanted = version.isEmpty() ? decision.rulesVersion() : version;
        try {
            return sets.of(wanted).orElseThrow(() -> Refusal.unprocessable("audit.decision.rules-unknown", wanted));
        } catch (RuleSetException broken) {
            throw Refusal.unprocessable("audit.decision.rules-broken", wanted, String.valueOf(broken.getMessage()));
        }
    }

    private Optional<RuleSet> own(Decision decision) {
        try {
            return sets.of(decision.rulesVersion());
        } catch (RuleSetException broken) {
            LOG.warn("The rules {} can no longer be compiled", decision.rulesVersion(), broken);
            return Optional.empty();
        }
    }

    private static Optional<ComparableVerdict> tried(DecisionKind kind, Decision decision, RuleSet rules) {
        try {
            return Optional.of(kind.recompute(decision, rules));
        } catch (RuleSetException failed) {
            LOG.warn("Verdict {} cannot be computed again by its own rules", decision.id(), failed);
            return Optional.empty();
        }
    }

    private boolean is(Set<String> groups) {
        return List.of(actors.current().groups().split(",")).stream().anyMatch(groups::contains);
    }
}

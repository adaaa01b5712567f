package fr.synergies.decision;

import fr.synergies.trail.chain.Proof;
import fr.synergies.trail.chain.StoredDecision;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A decision of the rules, as it is stored.
 *
 * @param kind what was judged, such as {@code funding}: the folder of the rules that judged
 * @param id the id of the verdict, unique across kinds
 * @param sequence its place among the decisions of its case: the higher one is the later one
 * @param rulesVersion version of the rules that judged
 * @param outcome the outcome code of the verdict
 * @param about the other values of the decision that nobody may change, by name
 * @param facts everything besides the rules on which the verdict depends, as JSON; empty for older decisions, for which they were
 *     not stored
 * @param content the verdict as it was written, as JSON
 */
public record Decision(
        String kind,
        String id,
        String caseId,
        long sequence,
        Instant at,
        String rulesVersion,
        String outcome,
        Map<String, String> about,
        String facts,
        String content) {

    /** Version of the form in which decisions are hashed; a change of the form needs a new number. */
    private static final int FORMAT = 1;

    public Decision {
        about = Map.copyOf(about);
    }

    /** Whether it can be recomputed. */
    public boolean recomputable() {
        return !facts.isEmpty();
    }

    /** Everything to which its act commits, by the names that audit files use too. */
    StoredDecision stored(Collection<String> fired) {
        Map<String, Object> content = new TreeMap<>();
        content.put("format", FORMAT);
        content.put("kind", kind);
        content.put("verdict", id);
        content.put("case", caseId);
        content.put("at", Proof.text(at));
        content.put("rules", rulesVersion);
        content.put("outcome", outcome);
        content.put("about", new TreeMap<>(about));
        content.put("facts", facts);
        content.put("content", this.content);
        content.put("fired", new TreeSet<>(fired));
        return new StoredDecision(content);
    }

    /**
     * A verdict that is to be stored.
     *
     * @param about values that nobody may change later, by name, besides those of a decision
     * @param facts everything besides the rules on which the verdict depends; written as JSON
     * @param content the verdict; written as JSON
     */
    public record Draft(
            String kind,
            String caseId,
            String rulesVersion,
            String outcome,
            Map<String, String> about,
            Object facts,
            Object content) {}
}

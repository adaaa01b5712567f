package fr.synergies.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules decided, as it is stored.
 *
 * @param kind what was judged, such as {@code funding}: the folder of the rules that judged
 * @param id the verdict's id, which no verdict of another kind has
 * @param rulesVersion of the rules that judged
 * @param outcome the verdict's code
 * @param about what else its row says and nobody may change, by names
 * @param facts all that the verdict depends on besides the rules, as JSON; empty where they were not stored yet
 * @param content the verdict as it was written, as JSON
 * @param counts whether its euros are granted or asked for now: false if a later verdict took its place, or its plan was withdrawn
 */
public record Decision(
        String kind,
        String id,
        String caseId,
        Instant at,
        String rulesVersion,
        String outcome,
        Map<String, String> about,
        String facts,
        String content,
        boolean counts) {

    /** Of the form in which decisions are hashed; a change of it needs another number. */
    private static final int FORMAT = 1;

    public Decision {
        about = Map.copyOf(about);
    }

    /** Whether it can be computed again. */
    public boolean recomputable() {
        return !facts.isEmpty();
    }

    /** All that its act commits to, by the names that audit files use too. */
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
}

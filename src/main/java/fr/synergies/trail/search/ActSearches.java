package fr.synergies.trail.search;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.trail.export.ActHit;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches of the whole trail; callers have checked that the user is an auditor or administrator. */
@Service
@Transactional(readOnly = true)
public class ActSearches {

    /** How many acts are read at once. */
    public static final int MOST = 1000;

    private final ActFinder finder;
    private final ActTexts texts;
    private final FacetRepository values;
    private final Clock clock;

    ActSearches(ActFinder finder, ActTexts texts, FacetRepository values, Clock clock) {
        this.finder = finder;
        this.texts = texts;
        this.values = values;
        this.clock = clock;
    }

    /** A value to search for, with its name in the reader's language. */
    record Choice(String value, String name) {}

    /** The values offered for searching. */
    record Choices(
            List<String> programmes,
            List<Choice> processes,
            List<String> actors,
            List<String> groups,
            List<String> acts,
            List<Choice> elements,
            List<String> outcomes,
            List<String> rulesVersions) {}

    /**
     * A page of acts, newest first.
     *
     * @param after the key of the last act already read, empty for the first page
     * @throws Refusal invalid, naming what is wrong in the search, its key or its limit
     */
    ActHits page(ActSearchForm form, String after, int limit, Locale locale) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid(Violation.of("limit", "audit.limit", 1, MOST));
        }
        Optional<ActKey> key = after.isEmpty() ? Optional.empty() : Optional.of(ActKey.of(after));
        List<PlacedAct> read = finder.page(form.read(clock.getZone()), key, limit + 1);
        List<ActHit> acts =
                read.stream().limit(limit).map(act -> texts.tell(act, locale)).toList();
        return new ActHits(
                acts, read.size() > limit ? Optional.of(acts.get(limit - 1).key()) : Optional.empty());
    }

    /** The values offered for searching; only some of them if there are many. */
    Choices choices(Locale locale) {
        return new Choices(
                values.programmes(),
                named(values.processes(), locale),
                values.actors(),
                values.groups(),
                values.acts(),
                named(values.elements(), locale),
                values.outcomes(),
                values.rulesVersions());
    }

    private List<Choice> named(List<String> ids, Locale locale) {
        return ids.stream().map(id -> new Choice(id, texts.names(id, locale))).toList();
    }
}

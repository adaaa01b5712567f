package fr.synergies.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a person ruled upon a decision of the rules: written once, never changed.
 *
 * @param decisionId the decision ruled upon
 * @param element the task in which it was ruled
 * @param ruling the code of what was ruled, in the words of its kind, such as {@code ACCEPT_CAPPED}
 * @param reason the reason, may be empty
 * @param documentReference the document on which it is based, may be empty
 * @param about what else was ruled, by names of its kind
 * @param on the day of the ruling, where it may be earlier than the day on which it was recorded
 * @param at when it was recorded; empty for rulings on synergies of before V42, whose time only the act of the task tells
 */
public record Ruling(
        String decisionId,
        String element,
        String ruling,
        String actor,
        String reason,
        String documentReference,
        Map<String, String> about,
        Optional<LocalDate> on,
        Optional<Instant> at) {

    public Ruling {
        about = Map.copyOf(about);
    }
}

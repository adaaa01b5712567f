package fr.synergies.trail.search;

import fr.synergies.trail.Act;
import fr.synergies.trail.ActEntry;
import fr.synergies.trail.Actor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words acts in the reader's language; where there is no message, the code is shown, so that nothing in the trail is ever hidden.
 */
@Component
public class CaseTexts {

    private static final String CLAIMED = "task-claimed";

    private final MessageSource messages;

    CaseTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of an element or a process: the message if there is one, otherwise the label in the diagram, otherwise the id. */
    public String name(String id, String label, Locale locale) {
        String named = first(locale, List.of("tasks." + id + ".name"), label);
        return named.isEmpty() ? id : named;
    }

    /** A decision in words; the assignment of a task is not a decision. */
    public String decision(Act act, Locale locale) {
        return CLAIMED.equals(act.act()) ? "" : outcome(act, locale);
    }

    private String outcome(Act act, Locale locale) {
        if (act.outcome().isEmpty()) {
            return "";
        }
        return first(
                locale,
                List.of("tasks." + act.element() + ".decision." + act.outcome(), "audit.outcome." + act.outcome()),
                act.outcome());
    }

    /** Who did what. */
    public String sentence(ActEntry recorded, String elementName, Locale locale) {
        Act act = recorded.act();
        boolean givenToAnother = CLAIMED.equals(act.act())
                && !act.outcome().isEmpty()
                && !act.outcome().equals(recorded.actor());
        String base = "audit.sentence." + (givenToAnother ? "task-assigned" : act.act());
        List<String> keys = act.outcome().isEmpty()
                ? List.of(base, "audit.sentence.other")
                : List.of(
                        base + "." + act.element() + "." + act.outcome(),
                        base + "." + act.outcome(),
                        base,
                        "audit.sentence.other");
        return first(
                locale, keys, act.act(), actor(recorded.actor(), locale), elementName, outcome(act, locale), act.act());
    }

    String actor(String name, Locale locale) {
        return Actor.SYSTEM.name().equals(name) ? first(locale, List.of("audit.actor.system"), name) : name;
    }

    private String first(Locale locale, List<String> keys, String otherwise, Object... arguments) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(messages.getMessage(key, arguments, null, locale)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }
}

package fr.synergies.trail.search;

import fr.synergies.platform.workflow.diagram.DiagramTexts;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActEntry;
import fr.synergies.trail.Actor;
import fr.synergies.trail.OutcomeName;
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
    private final DiagramTexts diagrams;
    private final List<OutcomeName> names;

    CaseTexts(MessageSource messages, DiagramTexts diagrams, List<OutcomeName> names) {
        this.messages = messages;
        this.diagrams = diagrams;
        this.names = names;
    }

    /**
     * The name of an element or a process: its translation, otherwise the label in the diagram, otherwise the id.
     *
     * @param process key of the process of the case, empty if it is not known
     */
    public String name(String process, String id, String label, Locale locale) {
        String named = label.isEmpty() ? diagrams.of(process, id, locale) : diagrams.of(process, id, label, locale);
        return named.isEmpty() ? id : named;
    }

    /** A decision in words; the assignment of a task is not a decision. */
    public String decision(String process, Act act, Locale locale) {
        return CLAIMED.equals(act.act()) ? "" : outcome(process, act, locale);
    }

    private String outcome(String process, Act act, Locale locale) {
        if (act.outcome().isEmpty()) {
            return "";
        }
        String option = diagrams.of(process, act.element() + ".decision." + act.outcome(), locale);
        return option.isEmpty() ? first(locale, List.of("audit.outcome." + act.outcome()), named(act, locale)) : option;
    }

    private String named(Act act, Locale locale) {
        return names.stream()
                .flatMap(each -> each.of(act).stream())
                .findFirst()
                .map(name -> name.in(locale))
                .orElse(act.outcome());
    }

    /** Who did what. */
    public String sentence(String process, ActEntry recorded, String elementName, Locale locale) {
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
                locale,
                keys,
                act.act(),
                actor(recorded.actor(), locale),
                elementName,
                outcome(process, act, locale),
                act.act());
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

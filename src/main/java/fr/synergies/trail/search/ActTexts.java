package fr.synergies.trail.search;

import fr.synergies.platform.workflow.diagram.ElementNames;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActEntry;
import fr.synergies.trail.ReadableFacts;
import fr.synergies.trail.export.ActHit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words the acts found by a search in the reader's language. */
@Component
public class ActTexts {

    private final CaseTexts texts;
    private final ElementNames names;
    private final ReadableFacts facts;

    ActTexts(CaseTexts texts, ElementNames names, ReadableFacts facts) {
        this.texts = texts;
        this.names = names;
        this.facts = facts;
    }

    public ActHit tell(PlacedAct placed, Locale locale) {
        ActEntry recorded = placed.recorded();
        Act act = recorded.act();
        String element = name(act.element(), locale);
        return new ActHit(
                ActKey.of(recorded).toString(),
                recorded.sequence(),
                act.caseId(),
                placed.place(),
                recorded.at(),
                recorded.actor(),
                recorded.groups(),
                act.programme(),
                placed.process(),
                name(placed.process(), locale),
                act.element(),
                element,
                act.act(),
                act.outcome(),
                act.amount(),
                texts.sentence(recorded, element, locale),
                act.reason(),
                act.verdictId(),
                act.rulesVersion(),
                facts.of(act));
    }

    /** The name of an element or a process; empty if the id is. */
    String name(String id, Locale locale) {
        return id.isEmpty() ? "" : texts.name(id, names.of(id), locale);
    }
}

package fr.synergies.trail.search;

import fr.synergies.platform.workflow.diagram.DiagramTexts;
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
    private final DiagramTexts diagrams;
    private final ReadableFacts facts;

    ActTexts(CaseTexts texts, DiagramTexts diagrams, ReadableFacts facts) {
        this.texts = texts;
        this.diagrams = diagrams;
        this.facts = facts;
    }

    public ActHit tell(PlacedAct placed, Locale locale) {
        ActEntry recorded = placed.recorded();
        Act act = recorded.act();
        String element = name(placed.process(), act.element(), locale);
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
                name(placed.process(), placed.process(), locale),
                act.element(),
                element,
                act.act(),
                act.outcome(),
                act.amount(),
                texts.sentence(placed.process(), recorded, element, locale),
                act.reason(),
                act.verdictId(),
                act.rulesVersion(),
                facts.of(act));
    }

    /** The names of an element or a process, wherever it stands; the id if it has none. */
    String names(String id, Locale locale) {
        return diagrams.everywhere(id, locale).orElse(id);
    }

    private String name(String process, String id, Locale locale) {
        return id.isEmpty() ? "" : texts.name(process, id, "", locale);
    }
}

package fr.synergies.association;

import fr.synergies.rules.Cells;
import fr.synergies.rules.LocalizedText;

/**
 * A step or a document the creation needs. A row of {@code rules/association/requirements.csv}.
 *
 * @param phase from which judgement on it is needed
 */
public record Requirement(Step step, Phase phase, LocalizedText name, LocalizedText source) {

    /** The row of a table. */
    public static Requirement of(Cells row) {
        return new Requirement(
                row.choice("step", Step.class),
                row.choice("phase", Phase.class),
                row.localized("name"),
                row.localized("source"));
    }

    /** Whether a judgement of that phase needs it. */
    public boolean due(Phase judged) {
        return phase.compareTo(judged) <= 0;
    }

    /** The wording of what is not needed yet: a strand that is not defined leaves the study open, later steps do not. */
    public String toCome(Phase judged) {
        return judged == Phase.STUDY && phase == Phase.STRANDS ? "strand-to-come" : "step-to-come";
    }
}

package fr.synergies.association.readiness;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;

/**
 * A step or a document that the creation requires. A row of {@code rules/association/requirements.csv}.
 *
 * @param phase the phase from which it is required
 */
public record Requirement(CreationStep step, Phase phase, LocalizedText name, LocalizedText source) {

    /** The row of a table. */
    public static Requirement of(Cells row) {
        return new Requirement(
                row.choice("step", CreationStep.class),
                row.choice("phase", Phase.class),
                row.localized("name"),
                row.localized("source"));
    }

    /** Whether a judgement of this phase requires it. */
    public boolean due(Phase judged) {
        return phase.compareTo(judged) <= 0;
    }

    /** The wording for a requirement that is not due yet: an undefined strand leaves the study open, later steps do not. */
    public String toCome(Phase judged) {
        return judged == Phase.STUDY && phase == Phase.STRANDS ? "strand-to-come" : "step-to-come";
    }
}

package fr.synergies.programme.life;

import fr.synergies.kernel.ReasonText;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.programme.ProgrammeDefinition.ExerciseDefinition;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An amendment as the page of the programme sends it: a later end and, if its three fields are filled in, one more exercise. */
@FieldLabels("programme.extension.field.")
record ExtensionForm(@NotNull LocalDate end, @ReasonText String reason, LocalDate from, LocalDate to, BigDecimal fte) {

    /** The field in which the page asks for what the amendment says of its exercise; its year is that of its first day. */
    static String field(String ofAmendment) {
        String field = ofAmendment.replaceFirst("^exercises\\[0]\\.", "");
        return field.equals("year") ? "from" : field;
    }

    /**
     * The exercise that is added, if there is one.
     *
     * @throws Refusal INVALID naming the fields that are missing where others are filled in
     */
    List<ExerciseDefinition> exercises() {
        List<Violation> missing = new ArrayList<>();
        note(missing, "from", from);
        note(missing, "to", to);
        note(missing, "fte", fte);
        if (missing.size() == 3) {
            return List.of();
        }
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
        return List.of(new ExerciseDefinition(from.getYear(), from, to, fte, BigDecimal.ONE, List.of()));
    }

    private static void note(List<Violation> missing, String field, Object value) {
        if (value == null) {
            missing.add(Violation.of(field, "programme.extension.incomplete"));
        }
    }
}

package fr.synergies.platform.web.form;

import fr.synergies.kernel.Refusal;
import java.util.List;

/**
 * A form that was refused, for the page that shows it again.
 *
 * @param name the name of the form, with its part where the page repeats it
 * @param status HTTP status of the answer
 * @param typed what was typed, also what was emptied
 */
public record RefusedForm(String name, int status, TypedFields typed, List<FormFault> faults) {

    static final String ATTRIBUTE = RefusedForm.class.getName();

    public RefusedForm {
        faults = List.copyOf(faults);
    }

    /** What was typed, without what the form sends by itself. */
    public List<String> texts() {
        return typed.values().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Whether somebody else was faster. */
    public boolean conflict() {
        return status == Refusal.Kind.CONFLICT.status();
    }
}

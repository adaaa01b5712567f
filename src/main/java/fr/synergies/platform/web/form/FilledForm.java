package fr.synergies.platform.web.form;

import java.util.List;
import java.util.Optional;

/**
 * What was read from a form.
 *
 * @param content empty if there are faults
 */
public record FilledForm<F>(Optional<F> content, List<FormFault> faults) {

    public FilledForm {
        faults = List.copyOf(faults);
    }
}

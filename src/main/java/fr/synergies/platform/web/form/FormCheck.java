package fr.synergies.platform.web.form;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks forms by the constraints of their records. */
@Component
public class FormCheck {

    private static final Set<String> EMPTY = Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
            .map(constraint -> "{" + constraint.getName() + ".message}")
            .collect(Collectors.toSet());

    private final Validator validator;
    private final FormTexts texts;

    FormCheck(Validator validator, FormTexts texts) {
        this.validator = validator;
        this.texts = texts;
    }

    /**
     * A form that was read in its own way.
     *
     * @param unreadable what could not be read; the constraints of these fields say nothing more
     * @param names the page's fields by the paths of the record
     */
    public <F> FilledForm<F> checked(F form, List<FormFault> unreadable, UnaryOperator<String> names, Locale language) {
        List<FormFault> faults = new ArrayList<>(unreadable);
        faults(form.getClass(), validator.validate(form), names, language).stream()
                .filter(fault ->
                        unreadable.stream().noneMatch(other -> other.field().equals(fault.field())))
                .forEach(faults::add);
        return new FilledForm<>(faults.isEmpty() ? Optional.of(form) : Optional.empty(), faults);
    }

    /** What the constraints say of one field. */
    <F> List<FormFault> field(Class<F> type, String field, Object value, Locale language) {
        return faults(type, validator.validateValue(type, field, value), UnaryOperator.identity(), language);
    }

    private <F> List<FormFault> faults(
            Class<?> type, Set<ConstraintViolation<F>> violations, UnaryOperator<String> names, Locale language) {
        return violations.stream()
                .map(each -> texts.fault(type, names.apply(path(each)), sentence(each, language), language))
                .toList();
    }

    /** The path without the steps into a container, and without the place in a list of plain values. */
    private static String path(ConstraintViolation<?> violation) {
        return violation
                .getPropertyPath()
                .toString()
                .replaceAll("\\.<[^>]+>", "")
                .replaceAll("\\[[0-9]*]$", "");
    }

    /** What a constraint says: an empty field is wanted in the same words everywhere. */
    private String sentence(ConstraintViolation<?> violation, Locale language) {
        return EMPTY.contains(violation.getMessageTemplate())
                ? texts.text("web.form.needed", language, List.of())
                : violation.getMessage();
    }
}

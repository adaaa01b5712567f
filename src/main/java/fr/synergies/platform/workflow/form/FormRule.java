package fr.synergies.platform.workflow.form;

import fr.synergies.kernel.Refusal.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One constraint that a diagram sets on a form field. */
public interface FormRule {

    /** What is wrong with a value of the field's type, if anything. */
    Optional<Violation> check(String field, Object value);

    static FormRule minLength(int length) {
        return (field, value) -> value.toString().length() >= length
                ? Optional.empty()
                : Optional.of(Violation.of(field, "workflow.form.minlength", length));
    }

    static FormRule maxLength(int length) {
        return (field, value) -> value.toString().length() <= length
                ? Optional.empty()
                : Optional.of(Violation.of(field, "workflow.form.maxlength", length));
    }

    static FormRule min(long bound) {
        return (field, value) ->
                (Long) value >= bound ? Optional.empty() : Optional.of(Violation.of(field, "workflow.form.min", bound));
    }

    static FormRule max(long bound) {
        return (field, value) ->
                (Long) value <= bound ? Optional.empty() : Optional.of(Violation.of(field, "workflow.form.max", bound));
    }

    /** Text that every database can store: no control characters except tabs and line breaks, no unpaired surrogates. */
    static FormRule printable() {
        return (field, value) -> isPrintable(value.toString())
                ? Optional.empty()
                : Optional.of(Violation.of(field, "workflow.form.characters"));
    }

    private static boolean isPrintable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.chars().noneMatch(letter -> letter < ' ' && "\t\r\n".indexOf(letter) < 0);
    }
}

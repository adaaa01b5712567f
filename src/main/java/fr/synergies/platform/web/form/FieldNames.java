package fr.synergies.platform.web.form;

import java.util.function.UnaryOperator;

/**
 * How the fields that a use case names are those of a form.
 *
 * @param names the form's names by the use case's
 * @param whole the field in which all places are that the use case names; empty if it names fields
 */
record FieldNames(UnaryOperator<String> names, String whole) {

    static final FieldNames SAME = new FieldNames(UnaryOperator.identity(), "");

    /** The form's field. */
    String field(String ofUseCase) {
        return whole.isEmpty() ? names.apply(ofUseCase) : whole;
    }

    /** A sentence about a field, with the place inside the form's field if it names one. */
    String sentence(String ofUseCase, String sentence) {
        return whole.isEmpty() || whole.equals(ofUseCase) ? sentence : ofUseCase + " : " + sentence;
    }
}

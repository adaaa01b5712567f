package fr.synergies.platform.web.form;

import java.util.Map;

/**
 * How the fields that a use case names are those of a form.
 *
 * @param names the form's names by the use case's, where they differ
 * @param whole the field in which all places are that the use case names; empty if it names fields
 */
record FieldNames(Map<String, String> names, String whole) {

    static final FieldNames SAME = new FieldNames(Map.of(), "");

    /** The form's field. */
    String field(String ofUseCase) {
        return whole.isEmpty() ? names.getOrDefault(ofUseCase, ofUseCase) : whole;
    }

    /** A sentence about a field, with the place inside the form's field if it names one. */
    String sentence(String ofUseCase, String sentence) {
        return whole.isEmpty() || whole.equals(ofUseCase) ? sentence : ofUseCase + " : " + sentence;
    }
}

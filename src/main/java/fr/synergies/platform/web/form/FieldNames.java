package fr.synergies.platform.web.form;

import java.util.function.UnaryOperator;

/**
 * How the fields that a use case names are those of a form.
 *
 * @param names the form's names by the use case's
 * @param whole the field in which all places are that the use case names; empty if it names fields
 * @param places the words for such a place, empty if it needs none
 */
record FieldNames(UnaryOperator<String> names, String whole, UnaryOperator<String> places) {

    static final FieldNames SAME = renamed(UnaryOperator.identity());

    /** Of a long text or file, so many faults are told at once. */
    private static final int MOST = 10;

    static FieldNames renamed(UnaryOperator<String> names) {
        return new FieldNames(names, "", UnaryOperator.identity());
    }

    static FieldNames within(String whole, UnaryOperator<String> places) {
        return new FieldNames(UnaryOperator.identity(), whole, places);
    }

    /** The form's field. */
    String field(String ofUseCase) {
        return whole.isEmpty() ? names.apply(ofUseCase) : whole;
    }

    /** A sentence about a field, with the place inside the form's field if it names one. */
    String sentence(String ofUseCase, String sentence) {
        String place = whole.isEmpty() || whole.equals(ofUseCase) ? "" : places.apply(ofUseCase);
        return place.isEmpty() ? sentence : sentence + " (" + place + ")";
    }

    int most() {
        return whole.isEmpty() ? Integer.MAX_VALUE : MOST;
    }
}

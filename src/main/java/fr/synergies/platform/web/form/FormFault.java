package fr.synergies.platform.web.form;

/**
 * What is wrong with a form, in the user's language.
 *
 * @param field the field's name; empty if no field is to blame
 * @param label the field's label; empty if it has none
 */
public record FormFault(String field, String label, String sentence) {

    /** The fault of no field in particular. */
    public static FormFault of(String sentence) {
        return new FormFault("", "", sentence);
    }

    /** The sentence with the label of its field. */
    public String text() {
        return label.isEmpty() ? sentence : label + " : " + sentence;
    }
}

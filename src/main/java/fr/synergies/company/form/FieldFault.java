package fr.synergies.company.form;

/**
 * A fault in a value typed on a page.
 *
 * @param field name of the field, empty for none in particular
 * @param label of the field, empty for none in particular
 * @param sentence in the user's language
 */
record FieldFault(String field, String label, String sentence) {

    /** The sentence with the label before it. */
    public String text() {
        return label.isEmpty() ? sentence : label + " : " + sentence;
    }
}

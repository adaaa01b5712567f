package fr.synergies.platform.web.form;

/**
 * What is stored in a field of a form.
 *
 * @param label in the reader's language
 * @param value as the form writes it, empty if there is none
 */
public record StoredField(String name, String label, String value) {}

package fr.synergies.platform.web.form;

import java.util.Locale;

/** Reads forms of one type in its own way; a form without such a bean is read by the names of its record's components. */
public interface FormReader<F> {

    Class<F> type();

    FilledForm<F> read(TypedFields typed, Locale language);
}

package fr.synergies.platform.web.form;

import java.util.Locale;
import java.util.function.BiFunction;

/** Reads forms of one type in its own way; a form without such a bean is read by the names of its record's components. */
public interface FormReader<F> {

    Class<F> type();

    FilledForm<F> read(TypedFields typed, Locale language);

    /** The reader that a function is. */
    static <F> FormReader<F> of(Class<F> type, BiFunction<TypedFields, Locale, FilledForm<F>> reading) {
        return new FormReader<>() {
            @Override
            public Class<F> type() {
                return type;
            }

            @Override
            public FilledForm<F> read(TypedFields typed, Locale language) {
                return reading.apply(typed, language);
            }
        };
    }
}

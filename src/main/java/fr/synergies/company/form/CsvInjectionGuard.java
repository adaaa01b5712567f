package fr.synergies.company.form;

import java.util.regex.Pattern;

/**
 * Prefixes texts that a spreadsheet would interpret as a formula with an apostrophe (OWASP, "CSV injection"), and removes it when
 * they are read.
 */
public final class CsvInjectionGuard {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private CsvInjectionGuard() {}

    public static String written(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    public static String read(String text) {
        boolean neutralised = text.startsWith("'") && FORMULA.matcher(text).matches();
        return neutralised ? text.substring(1) : text;
    }
}

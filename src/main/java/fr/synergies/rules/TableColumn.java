package fr.synergies.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a decision table.
 *
 * @param title what people read above it, in both languages
 * @param name the name that its code gives to the cell, such as {@code rate}; empty if it gives none
 * @param kind the kind of column, such as {@code ACTION}
 */
record TableColumn(String title, String name, String kind, String code) {

    private static final String PARAMETER = "$param";
    private static final String QUOTED = "\"$param\"";
    private static final Pattern NAMED = Pattern.compile("\\.?(?:with|and)\\(\"([^\"]+)\"\\s*,");

    static TableColumn of(String title, String kind, String code) {
        Matcher named = NAMED.matcher(code);
        return new TableColumn(title.strip(), named.find() ? named.group(1) : "", kind.strip(), code);
    }

    /** Whether its cells are figures or texts; the others stay empty. */
    public boolean takesCells() {
        return code.contains("$");
    }

    public boolean mandatory() {
        return title.endsWith("*");
    }

    /** Whether what a cell holds can only ever be the text within a literal, never code. */
    boolean safe() {
        return !takesCells() || kind.regionMatches(true, 0, "A", 0, 1) && quotes(code);
    }

    /** Whether code puts a cell between quotes, and nowhere else. */
    static boolean quotes(String code) {
        return code.contains(PARAMETER) && !code.replace(QUOTED, "").contains("$");
    }

    /**
     * A cell as the text of a literal. Quotes become octal escapes, for Drools escapes none in a cell that begins with one: what stands
     * behind it would be code.
     */
    static String escaped(String cell, String code) {
        String text = cell.replace("\\", "\\\\").replace("\n", "\\n");
        return quotes(code) ? text.replace("\"", TableRow.QUOTE) : text;
    }
}

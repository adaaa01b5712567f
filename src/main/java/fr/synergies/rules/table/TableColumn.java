package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.CellProblem;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a table: a row of {@code columns.csv}.
 *
 * @param name by which the program knows its cells, such as {@code rate}
 * @param heading what people read above it, in both languages
 * @param required whether a cell of it is never empty
 * @param values those that a {@link ColumnKind#CHOICE} takes
 * @param units what may stand behind a number; {@code %} says that the numbers are rates
 * @param least the smallest number that it takes, {@code most} the largest
 * @param decimals how many a number has at most
 */
public record TableColumn(
        String name,
        String heading,
        ColumnKind kind,
        boolean required,
        List<String> values,
        List<String> units,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        int decimals) {

    private static final String REQUIRED = "*";
    private static final String RATE = "%";
    private static final int LAST_DECIMAL = 10;
    private static final Pattern STAR = Pattern.compile("\\s*\\*$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    public TableColumn {
        values = List.copyOf(values);
        units = List.copyOf(units);
    }

    /** A column of texts. */
    static TableColumn text(String name, String title) {
        boolean required = title.strip().endsWith(REQUIRED);
        return new TableColumn(
                name,
                plain(title),
                ColumnKind.TEXT,
                required,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The column that a row of {@code columns.csv} declares. */
    static TableColumn of(Cells row) {
        return new TableColumn(
                row.text("column"),
                row.text("title"),
                row.choice("kind", ColumnKind.class),
                row.text("required").equals("YES"),
                words(row, "values", "\\s+"),
                words(row, "unit", " / "),
                bound(row, "least"),
                bound(row, "most"),
                row.whole("decimals", 0));
    }

    /** What stands above it in a file: its heading, with a star where no cell may be empty. */
    public String title() {
        return required ? heading + " " + REQUIRED : heading;
    }

    /** Its heading, to be compared with {@link #written(String) what somebody wrote}. */
    String squeezed() {
        return squeezed(heading);
    }

    /** What somebody wrote above a column, with or without the star, in whatever spaces and letters. */
    static String written(String title) {
        return squeezed(plain(title));
    }

    boolean isRate() {
        return units.contains(RATE);
    }

    /**
     * A cell in the one way of writing; an empty text for an empty cell.
     *
     * @throws CellProblem if the column does not take it
     */
    String read(String cell) {
        String plain = WrittenNumber.trimmed(cell);
        if (!plain.isEmpty()) {
            return kind.read(this, plain);
        }
        if (required) {
            throw new CellProblem(
                    name,
                    new LocalizedText(
                            "la cellule est vide et ne doit pas l’être", "the cell is empty and must not be"));
        }
        return "";
    }

    /** A cell in the one way of writing; as it is written where the column does not take it. */
    public String tidied(String cell) {
        try {
            return read(cell);
        } catch (CellProblem told) {
            return cell.strip(); // whoever makes facts of the row says what is wrong
        }
    }

    /** Whether two cells hold the same, however many decimals are written. */
    public boolean same(String one, String other) {
        if (one.equals(other) || !kind.isNumber()) {
            return one.equals(other);
        }
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException notBothNumbers) {
            return false;
        }
    }

    private static Optional<BigDecimal> bound(Cells row, String name) {
        return row.optional(name)
                .map(stated ->
                        row.decimal(name, BigDecimal.TEN.pow(LAST_DECIMAL).negate(), BigDecimal.TEN.pow(LAST_DECIMAL)));
    }

    private static List<String> words(Cells row, String name, String apart) {
        return Arrays.stream(row.optional(name).orElse("").split(apart))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String title) {
        return STAR.matcher(title.strip()).replaceFirst("");
    }

    private static String squeezed(String title) {
        return SPACES.matcher(title).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}

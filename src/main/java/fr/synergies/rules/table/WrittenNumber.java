package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.CellProblem;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it in a spreadsheet, French or English: {@code 36 000,50 €}, {@code 36000.50}, {@code 80 %}.
 * Point and comma both stand before decimals, wherever they are; thousands are set apart by spaces alone. So {@code 1.234}
 * is one and 234 thousandths, which a column of two decimals refuses.
 */
final class WrittenNumber {

    private static final String SPACE = " \\u00A0\\u2009\\u202F";
    private static final Pattern NUMBER = Pattern.compile("(?<sign>-?)(?<whole>0|[1-9][0-9]{0,2}(?:[" + SPACE
            + "][0-9]{3})+|[1-9][0-9]*)(?:[.,](?<decimals>[0-9]+))?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9.,]+[eE][+-]?[0-9]+");
    private static final Pattern TWO_MARKS = Pattern.compile("[-0-9" + SPACE + "]*[.,][0-9" + SPACE + "]*[.,][0-9.,]*");
    private static final Pattern AROUND = Pattern.compile("^[\\s" + SPACE + "]+|[\\s" + SPACE + "]+$");
    private static final String PERCENT = "%";
    private static final int MOST_DIGITS = 30;

    private final TableColumn column;
    private final String cell;

    private WrittenNumber(TableColumn column, String cell) {
        this.column = column;
        this.cell = cell;
    }

    /**
     * The number of a cell, with as many decimals as are written; a percentage as its share of one.
     *
     * @throws CellProblem if a person would not write it so, or the column does not take it
     */
    static BigDecimal read(TableColumn column, String cell) {
        return new WrittenNumber(column, trimmed(cell)).read();
    }

    /** Without spaces around it, also those that do not break a line. */
    static String trimmed(String cell) {
        return AROUND.matcher(cell).replaceAll("");
    }

    private BigDecimal read() {
        String plain = withoutUnit();
        boolean percent = plain.endsWith(PERCENT);
        if (percent && !column.isRate()) {
            throw refused(
                    "n’est pas attendu en %, cette colonne n’est pas un taux",
                    "must not be in %: the column holds no rate");
        }
        Matcher number = NUMBER.matcher(percent ? trimmed(plain.substring(0, plain.length() - 1)) : plain);
        if (!number.matches() || plain.length() > MOST_DIGITS) {
            throw notWrittenSo(plain);
        }
        String decimals = number.group("decimals") == null ? "" : number.group("decimals");
        int places = decimals.length() + (percent ? 2 : 0);
        if (places > column.decimals()) {
            throw tooManyDecimals(places);
        }
        String whole = number.group("whole").replaceAll("[" + SPACE + "]", "");
        BigDecimal value = new BigDecimal(number.group("sign") + whole + (decimals.isEmpty() ? "" : "." + decimals));
        return within(percent ? value.movePointLeft(2) : value);
    }

    private String withoutUnit() {
        return column.units().stream()
                .filter(unit -> !unit.equals(PERCENT) && cell.endsWith(unit))
                .findFirst()
                .map(unit -> trimmed(cell.substring(0, cell.length() - unit.length())))
                .orElse(cell);
    }

    private BigDecimal within(BigDecimal value) {
        boolean low = column.least().filter(least -> value.compareTo(least) < 0).isPresent();
        boolean high = column.most().filter(most -> value.compareTo(most) > 0).isPresent();
        if (low || high) {
            String least = column.least().map(BigDecimal::toPlainString).orElse("…");
            String most = column.most().map(BigDecimal::toPlainString).orElse("…");
            throw new CellProblem(
                    column.name(),
                    new LocalizedText(
                            "« " + cell + " » n’est pas compris entre " + least + " et " + most,
                            "\"" + cell + "\" is not between " + least + " and " + most));
        }
        return value;
    }

    private CellProblem tooManyDecimals(int places) {
        if (column.decimals() == 0) {
            return refused("n’est pas un nombre entier", "is not a whole number");
        }
        return refused(
                "a " + places + " décimales, la colonne en a " + column.decimals()
                        + " au plus (point et virgule précèdent des décimales ; les milliers se séparent par une espace : 1 234,50)",
                "has " + places + " decimals, the column has " + column.decimals()
                        + " at most (point and comma stand before decimals; thousands are set apart by a space: 1 234.50)");
    }

    private CellProblem notWrittenSo(String plain) {
        if (SCIENTIFIC.matcher(plain).matches()) {
            return refused(
                    "est en notation scientifique : écrivez le nombre en entier",
                    "is in scientific notation: write the number out");
        }
        if (plain.startsWith("+")) {
            return refused("porte un signe +, qui ne s’écrit pas", "bears a + sign, which is not written");
        }
        if (plain.chars().anyMatch(sign -> Character.isDigit(sign) && (sign < '0' || sign > '9'))) {
            return refused("a d’autres chiffres que 0 à 9", "has digits other than 0 to 9");
        }
        if (TWO_MARKS.matcher(plain).matches()) {
            return refused(
                    "a plus d’un signe décimal : les milliers se séparent par une espace (1 234,50)",
                    "has more than one decimal mark: thousands are set apart by a space (1 234.50)");
        }
        return refused("n’est pas un nombre (par exemple 1 234,50)", "is not a number (such as 1 234.50)");
    }

    private CellProblem refused(String fr, String en) {
        return new CellProblem(column.name(), new LocalizedText("« " + cell + " » " + fr, "\"" + cell + "\" " + en));
    }
}

package fr.synergies.rules;

import java.time.format.DateTimeParseException;
import java.util.List;
import org.drools.template.model.Rule;

/**
 * A row of a decision table, and the rule it became.
 *
 * @param actions the columns, from 0, whose cells became the rule's actions, in their order
 */
record TableRow(DecisionTable table, Rule source, CsvRow row, CsvRow titles, List<Integer> actions) {

    /** A quote within the text of a literal. */
    static final String QUOTE = "\\042";

    String rule() {
        return source.getName().replace("\"", "");
    }

    String fullName() {
        return table.packageName() + "." + rule();
    }

    int number() {
        return row.number();
    }

    /** The refusal of the cell behind the rule's action of that number, from 1; of the whole row if 0. */
    RuleSetException refused(int action, String reason, Throwable cause) {
        String place = table.path() + ", row " + number();
        if (action > 0) {
            int column = actions.get(action - 1);
            place += ", column \"" + titles.cell(column).strip() + "\", cell \"" + written(row.cell(column)) + "\"";
        }
        return new RuleSetException(place + ": " + reason, cause);
    }

    private static String written(String cell) {
        return cell.replace(QUOTE, "\"").replace("\\\\", "\\");
    }

    /** What a cell's failure means to whoever wrote the table. */
    static String reason(Throwable cause) {
        if (cause instanceof NumberFormatException) {
            return "not a number (decimals come after a point and thousands are not set apart: 1234.50)";
        }
        if (cause instanceof DateTimeParseException) {
            return "not a date (2022-04-01)";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}

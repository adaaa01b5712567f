package fr.synergies.rules;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.drools.template.model.Rule;

/**
 * A row of a decision table, and the rule it became.
 *
 * @param code what becomes of each column's cells
 * @param actions the columns, from 0, whose cells became the rule's actions, in their order
 */
record TableRow(DecisionTable table, Rule source, CsvRow row, CsvRow code, CsvRow titles, List<Integer> actions) {

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
    RuleSetException refused(int action, LocalizedText reason, Throwable cause) {
        String fr = table.path() + ", ligne " + number();
        String en = table.path() + ", row " + number();
        if (action > 0) {
            int column = named(cause).orElse(actions.get(action - 1));
            String title = titles.cell(column).strip();
            String cell = written(row.cell(column));
            fr += ", colonne « " + title + " », cellule « " + cell + " »";
            en += ", column \"" + title + "\", cell \"" + cell + "\"";
        }
        return new RuleSetException(new LocalizedText(fr + " : " + reason.fr(), en + ": " + reason.en()), cause);
    }

    /** The column whose code gives its cells the name that a problem names: rows are read once all of their cells are there. */
    private Optional<Integer> named(Throwable cause) {
        if (!(cause instanceof CellProblem problem)) {
            return Optional.empty();
        }
        String name = "\"" + problem.cell() + "\"";
        return actions.stream()
                .filter(column -> code.cell(column).contains(name))
                .findFirst();
    }

    private static String written(String cell) {
        return cell.replace(QUOTE, "\"").replace("\\\\", "\\");
    }

    /** What a cell's failure means to whoever wrote the table. */
    static LocalizedText reason(Throwable cause) {
        if (cause instanceof CellProblem problem) {
            return problem.words();
        }
        if (cause instanceof NumberFormatException) {
            return new LocalizedText(
                    "pas un nombre (décimales après un point, milliers non séparés : 1234.50)",
                    "not a number (decimals come after a point and thousands are not set apart: 1234.50)");
        }
        if (cause instanceof DateTimeParseException) {
            return new LocalizedText("pas une date (2022-04-01)", "not a date (2022-04-01)");
        }
        String plain = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new LocalizedText(plain, plain);
    }
}

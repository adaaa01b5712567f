package fr.synergies.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.template.model.DRLOutput;
import org.drools.template.model.Package;
import org.drools.template.parser.DataListener;
import org.drools.template.parser.DecisionTableParseException;

/** A decision table in CSV, turned into one Drools rule a row. */
final class DecisionTable {

    private static final String TABLE = "ruletable";
    private static final int CODE = 3;
    private static final int TITLES = 4;
    private static final String PARAMETER = "$";
    private static final String MANDATORY = "*";

    private final String path;
    private final List<CsvRow> rows;
    private final Package rules;

    private DecisionTable(String path, List<CsvRow> rows) {
        this.path = path;
        this.rows = rows;
        this.rules = read();
    }

    static DecisionTable of(String path, String text) {
        return new DecisionTable(path, CsvRow.of(path, text));
    }

    String path() {
        return path;
    }

    String drl() {
        DRLOutput out = new DRLOutput();
        rules.renderDRL(out);
        return out.getDRL();
    }

    /** The rows by the name of the rule that each became. */
    Map<String, CsvRow> rowsByRule() {
        return rules.getRules().stream()
                .collect(Collectors.toMap(
                        rule -> rules.getName() + "." + rule.getName().replace("\"", ""),
                        rule -> rows.get(rule.getSpreadsheetRowNumber() - 1),
                        (one, other) -> one));
    }

    private Package read() {
        DefaultRuleSheetListener listener = new DefaultRuleSheetListener();
        try {
            listener.startSheet(path);
            feed(listener);
            listener.finishSheet();
            return listener.getRuleSet();
        } catch (DecisionTableParseException e) {
            throw new RuleSetException(path + ": " + e.getMessage(), e);
        }
    }

    private void feed(DataListener listener) {
        int start = -1;
        for (int index = 0; index < rows.size(); index++) {
            CsvRow row = rows.get(index);
            start = row.cell(0).strip().toLowerCase(Locale.ROOT).startsWith(TABLE) ? index : start;
            boolean data = start >= 0 && index > start + TITLES && !row.isBlank();
            CsvRow read = data ? complete(row, rows.get(start + CODE), rows.get(start + TITLES)) : row;
            if (data && rows.get(index - 1).isBlank()) {
                throw new RuleSetException(path + ", row " + row.number()
                        + ": it comes after an empty row, where the table ends; remove the empty row");
            }
            listener.newRow(index, read.cells().size());
            for (int column = 0; column < read.cells().size(); column++) {
                String cell = data ? escaped(read.cell(column)) : read.cell(column);
                listener.newCell(index, column, cell, DataListener.NON_MERGED);
            }
        }
    }

    /** Refuses a row with an empty mandatory cell, and fills the cells of the columns whose code takes no value. */
    private CsvRow complete(CsvRow row, CsvRow code, CsvRow titles) {
        Function<Integer, String> cell = column -> {
            boolean empty = row.cell(column).isBlank();
            String title = titles.cell(column).strip();
            if (empty && title.endsWith(MANDATORY)) {
                throw new RuleSetException(path + ", row " + row.number() + ", column \"" + title
                        + "\": the cell is empty and must not be");
            }
            boolean constant =
                    !code.cell(column).isBlank() && !code.cell(column).contains(PARAMETER);
            return empty && constant ? "x" : row.cell(column);
        };
        int columns = Math.max(code.cells().size(), row.cells().size());
        List<String> cells = IntStream.range(0, columns).boxed().map(cell).toList();
        return new CsvRow(row.number(), row.line(), cells);
    }

    private static String escaped(String cell) {
        return cell.strip().replace("\\", "\\\\").replace("\n", "\\n");
    }
}

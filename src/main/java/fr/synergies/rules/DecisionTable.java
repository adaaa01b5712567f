package fr.synergies.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.template.model.Consequence;
import org.drools.template.model.DRLOutput;
import org.drools.template.model.Package;
import org.drools.template.model.Rule;
import org.drools.template.parser.DataListener;
import org.drools.template.parser.DecisionTableParseException;

/** A file of decision tables in CSV, each row turned into a Drools rule. */
final class DecisionTable {

    private static final int MOST_ROWS_IN_A_RULE = 100;

    private final String path;
    private final List<CsvRow> rows;
    private final Package rules;

    private DecisionTable(String path, List<CsvRow> raw) {
        this.path = path;
        this.rows = new TableText(path).completed(raw);
        this.rules = read();
    }

    /**
     * Reads a file.
     *
     * @throws RuleSetException if it is no table, a mandatory cell is empty or an import names nothing
     */
    static DecisionTable of(String path, String text) {
        return new DecisionTable(path, CsvRow.of(path, text));
    }

    String path() {
        return path;
    }

    String packageName() {
        return rules.getName();
    }

    /**
     * The DRL of all rows. Rows without conditions, the most of them, become blocks of one rule, named like the first of
     * them: compiling a rule costs more than what it says.
     */
    String drl() {
        Package joined = new Package(rules.getName());
        rules.getImports().forEach(joined::addImport);
        Rule open = null;
        int rowsInOpen = 0;
        for (Rule row : rules.getRules()) {
            boolean joins = row.getConditions().isEmpty();
            if (open == null || !joins || rowsInOpen == MOST_ROWS_IN_A_RULE) {
                open = new Rule(row.getName(), null, row.getSpreadsheetRowNumber());
                row.getConditions().forEach(open::addCondition);
                joined.addRule(open);
                rowsInOpen = 0;
            }
            addBlock(open, row);
            rowsInOpen++;
            open = joins ? open : null;
        }
        return drl(joined);
    }

    /** The DRL of all rows, a rule for each of them. */
    String drlRowByRow() {
        return drl(rules);
    }

    /** Its rows, first to last. */
    List<TableRow> tableRows() {
        return rules.getRules().stream().map(this::tableRow).toList();
    }

    /** The DRL of that row alone, with only its first actions. */
    String drl(TableRow row, int actions) {
        Package alone = new Package(rules.getName());
        rules.getImports().forEach(alone::addImport);
        Rule rule = new Rule(row.rule(), null, row.number());
        row.source().getConditions().forEach(rule::addCondition);
        row.source().getConsequences().subList(0, actions).forEach(rule::addConsequence);
        alone.addRule(rule);
        return drl(alone);
    }

    private static void addBlock(Rule rule, Rule row) {
        String code =
                row.getConsequences().stream().map(Consequence::getSnippet).collect(Collectors.joining("\n"));
        Consequence block = new Consequence();
        block.setSnippet("{\n" + code + "\n}");
        rule.addConsequence(block);
    }

    private static String drl(Package some) {
        DRLOutput out = new DRLOutput();
        some.renderDRL(out);
        return out.getDRL();
    }

    private TableRow tableRow(Rule rule) {
        CsvRow row = rows.get(rule.getSpreadsheetRowNumber() - 1);
        int start = row.number() - 1;
        while (!TableText.opensTable(rows.get(start))) {
            start--;
        }
        CsvRow kinds = rows.get(start + TableText.KINDS);
        List<Integer> actions = IntStream.range(0, row.cells().size())
                .filter(column ->
                        kinds.cell(column).strip().toUpperCase(Locale.ROOT).startsWith("A"))
                .filter(column -> !row.cell(column).isBlank())
                .boxed()
                .toList();
        return new TableRow(
                this, rule, row, rows.get(start + TableText.CODE), rows.get(start + TableText.TITLES), actions);
    }

    private Package read() {
        DefaultRuleSheetListener listener = new DefaultRuleSheetListener();
        try {
            listener.startSheet(path);
            for (CsvRow row : rows) {
                listener.newRow(row.number() - 1, row.cells().size());
                for (int column = 0; column < row.cells().size(); column++) {
                    listener.newCell(row.number() - 1, column, row.cell(column), DataListener.NON_MERGED);
                }
            }
            listener.finishSheet();
            return listener.getRuleSet();
        } catch (DecisionTableParseException e) {
            throw new RuleSetException(path + ": " + e.getMessage(), e);
        }
    }
}

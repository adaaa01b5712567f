package fr.synergies.rules;

import java.util.ArrayList;
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

    private static final String TABLE = "ruletable";
    private static final String IMPORT = "import";
    private static final int KINDS = 1;
    private static final int CODE = 3;
    private static final int TITLES = 4;
    private static final String PARAMETER = "$";
    private static final String MANDATORY = "*";
    private static final String ALWAYS = "x";
    private static final int MOST_ROWS_IN_A_RULE = 100;

    private final String path;
    private final List<CsvRow> rows;
    private final Package rules;

    private DecisionTable(String path, List<CsvRow> raw) {
        this.path = path;
        this.rows = completed(raw);
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
        while (!opensTable(rows.get(start))) {
            start--;
        }
        CsvRow kinds = rows.get(start + KINDS);
        List<Integer> actions = IntStream.range(0, row.cells().size())
                .filter(column ->
                        kinds.cell(column).strip().toUpperCase(Locale.ROOT).startsWith("A"))
                .filter(column -> !row.cell(column).isBlank())
                .boxed()
                .toList();
        return new TableRow(this, rule, row, rows.get(start + CODE), rows.get(start + TITLES), actions);
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

    private List<CsvRow> completed(List<CsvRow> raw) {
        List<CsvRow> completed = new ArrayList<>();
        int start = -1;
        for (CsvRow row : raw) {
            int index = row.number() - 1;
            start = opensTable(row) ? index : start;
            boolean data = start >= 0 && index > start + TITLES && !row.isBlank();
            if (data && raw.get(index - 1).isBlank()) {
                throw refused(
                        row,
                        "vient après une ligne vide, où une table finit ; retirez la ligne vide",
                        "comes after an empty row, where a table ends; remove the empty row");
            }
            if (row.cells().stream().skip(1).anyMatch(DecisionTable::opensTable)) {
                throw refused(
                        row,
                        "RuleTable doit être dans la première colonne",
                        "RuleTable must stand in the first column");
            }
            if (start < 0) {
                checkImports(row);
            }
            completed.add(data ? completed(row, raw.get(start + CODE), raw.get(start + TITLES)) : row);
        }
        return List.copyOf(completed);
    }

    /** Refuses a row with an empty mandatory cell, and fills the cells of the columns whose code takes no value. */
    private CsvRow completed(CsvRow row, CsvRow code, CsvRow titles) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.max(code.cells().size(), row.cells().size()); column++) {
            String cell = row.cell(column).strip();
            if (cell.isEmpty() && titles.cell(column).strip().endsWith(MANDATORY)) {
                throw refused(
                        row,
                        "colonne « " + titles.cell(column).strip() + " » : la cellule est vide et ne doit pas l’être",
                        "column \"" + titles.cell(column).strip() + "\": the cell is empty and must not be");
            }
            if (!cell.isEmpty() && code.cell(column).isBlank()) {
                throw refused(
                        row,
                        "« " + cell + " » est dans une colonne sans code ; une virgule hors de guillemets ?",
                        "\"" + cell + "\" stands in a column that has no code; is a comma missing a quote?");
            }
            boolean always = !code.cell(column).isBlank() && !code.cell(column).contains(PARAMETER);
            cells.add(always ? ALWAYS : TableColumn.escaped(cell, code.cell(column)));
        }
        return new CsvRow(row.number(), row.line(), cells);
    }

    private void checkImports(CsvRow row) {
        if (!row.cell(0).strip().toLowerCase(Locale.ROOT).equals(IMPORT)) {
            return;
        }
        for (String target : row.cell(1).split(",")) {
            String plain = target.strip().replaceFirst("^static\\s+", "");
            if (!plain.isEmpty() && !Imports.exists(plain)) {
                throw refused(
                        row,
                        "l’import " + plain + " ne nomme rien qui existe",
                        "the import " + plain + " names nothing that exists");
            }
        }
    }

    private RuleSetException refused(CsvRow row, String fr, String en) {
        return new RuleSetException(new LocalizedText(
                path + ", ligne " + row.number() + " : " + fr, path + ", row " + row.number() + ": " + en));
    }

    private static boolean opensTable(CsvRow row) {
        return opensTable(row.cell(0));
    }

    private static boolean opensTable(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).startsWith(TABLE);
    }
}

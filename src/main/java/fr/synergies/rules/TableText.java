package fr.synergies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a file of decision tables says, checked before Drools reads it: a spreadsheet spoils tables in ways that Drools passes over. */
final class TableText {

    /** Rows below the one that opens a table: the kinds of its columns, their code, their titles. */
    static final int KINDS = 1;

    static final int CODE = 3;
    static final int TITLES = 4;

    private static final String TABLE = "ruletable";
    private static final String IMPORT = "import";
    private static final String PARAMETER = "$";
    private static final String MANDATORY = "*";
    private static final String ALWAYS = "x";

    private final String path;

    TableText(String path) {
        this.path = path;
    }

    /**
     * The rows as Drools takes them.
     *
     * @throws RuleSetException if a mandatory cell is empty, a row stands where none is read, or an import names nothing
     */
    List<CsvRow> completed(List<CsvRow> raw) {
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
            if (row.cells().stream().skip(1).anyMatch(TableText::opensTable)) {
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

    static boolean opensTable(CsvRow row) {
        return opensTable(row.cell(0));
    }

    private static boolean opensTable(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).startsWith(TABLE);
    }
}

package fr.synergies.rules;

import fr.synergies.web.Refusal;
import fr.synergies.web.Refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Rows that somebody proposes for a table. They may hold texts and figures, nothing that would be code: what stands above
 * them stays, and a cell can only ever be the text between the quotes that the code row puts around it.
 */
final class ProposedTable {

    static final int MOST_ROWS = 2000;
    static final int LONGEST_CELL = 4000;

    private final TableFile table;
    private final List<Violation> wrong = new ArrayList<>();

    private ProposedTable(TableFile table) {
        this.table = table;
    }

    /**
     * The text of the table with these rows; empty ones are left out.
     *
     * @throws Refusal if the table does not let itself be changed, or a cell ({@code rows[0].cells[3]}) cannot be taken
     */
    static String text(TableFile table, List<List<String>> rows) {
        ProposedTable proposed = new ProposedTable(table);
        proposed.refuseCode();
        List<List<String>> good = proposed.checked(rows);
        if (!proposed.wrong.isEmpty()) {
            throw Refusal.invalid(proposed.wrong);
        }
        String text = table.with(good);
        readable(table.path(), text);
        return text;
    }

    /**
     * The text of the table with the rows of a file that a spreadsheet saved.
     *
     * @throws Refusal as above, or if anything but the rows differs
     */
    static String uploaded(TableFile table, String text) {
        try {
            TableFile sent = TableFile.saved(table.path(), text);
            int row = table.codeDiffers(sent);
            if (row > 0) {
                throw Refusal.unprocessable("rules.upload.code", table.path(), row);
            }
            return text(table, sent.lines().stream().map(TableLine::cells).toList());
        } catch (RuleSetException unreadable) {
            throw Refusal.unprocessable(
                    "rules.table.unreadable",
                    unreadable.words().en(),
                    unreadable.words().fr());
        }
    }

    private void refuseCode() {
        if (table.path().equals(LaidOutTables.PATH)) {
            throw Refusal.unprocessable("rules.table.fixed", table.path());
        }
        if (!table.safe()) {
            throw Refusal.unprocessable("rules.table.code", table.path());
        }
    }

    private List<List<String>> checked(List<List<String>> rows) {
        List<List<String>> good = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).stream().anyMatch(cell -> !cell.isBlank())) {
                good.add(checked(row, rows.get(row)));
            }
        }
        if (good.isEmpty()) {
            wrong.add(Violation.of("rows", "rules.table.empty"));
        }
        if (good.size() > MOST_ROWS) {
            wrong.add(Violation.of("rows", "rules.table.long", MOST_ROWS));
        }
        return good;
    }

    private List<String> checked(int row, List<String> cells) {
        List<String> good = new ArrayList<>();
        for (int column = 0; column < Math.max(cells.size(), table.columns().size()); column++) {
            String cell = column < cells.size()
                    ? cells.get(column)
                            .replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .strip()
                    : "";
            String field = "rows[" + row + "].cells[" + column + "]";
            if (column >= table.columns().size() || !table.columns().get(column).takesCells()) {
                if (!cell.isEmpty()) {
                    wrong.add(Violation.of(field, "rules.cell.beyond"));
                }
            } else {
                check(field, table.columns().get(column), cell);
            }
            good.add(cell);
        }
        return good;
    }

    private void check(String field, TableColumn column, String cell) {
        if (cell.isEmpty() && column.mandatory()) {
            wrong.add(Violation.of(field, "rules.cell.mandatory"));
        }
        if (cell.length() > LONGEST_CELL) {
            wrong.add(Violation.of(field, "rules.cell.long", LONGEST_CELL));
        }
        if (TableFile.opensTable(cell)) {
            wrong.add(Violation.of(field, "rules.cell.table"));
        }
        if (cell.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
            wrong.add(Violation.of(field, "rules.cell.control"));
        }
    }

    /** Whether its rows are facts, before anybody goes on to the next table. */
    private static void readable(String path, String text) {
        try {
            TreeMap<String, String> alone = new TreeMap<>();
            alone.put(path, text);
            new Tables(alone).facts();
        } catch (RuleSetException wrong) {
            throw Refusal.unprocessable(
                    "rules.table.unreadable", wrong.words().en(), wrong.words().fr());
        }
    }
}

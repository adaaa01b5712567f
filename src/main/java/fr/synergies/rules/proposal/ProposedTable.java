package fr.synergies.rules.proposal;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.table.CellFault;
import fr.synergies.rules.table.LaidOutTables;
import fr.synergies.rules.table.RuleTables;
import fr.synergies.rules.table.TableColumn;
import fr.synergies.rules.table.TableFacts;
import fr.synergies.rules.table.TableFile;
import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows that somebody proposes for a table: texts and figures as its columns take them. */
final class ProposedTable {

    static final int MOST_ROWS = 2000;
    static final int LONGEST_CELL = 4000;
    private static final int MOST_TOLD = 10;

    /** Say how the others are read and checked; they change with the program. */
    private static final Set<String> FIXED = Set.of(LaidOutTables.PATH, RuleTables.COLUMNS);

    private final TableFile table;
    private final List<Violation> wrong = new ArrayList<>();

    private ProposedTable(TableFile table) {
        this.table = table;
    }

    /** Whether people may change that file. */
    static boolean mayChange(RuleFiles files, String path) {
        return !files.former() && path.endsWith(".csv") && !FIXED.contains(path);
    }

    /**
     * The table of that path.
     *
     * @throws Refusal unprocessable if it is none, or in the former format, which cannot be changed
     */
    static TableFile of(RuleFiles files, String path) {
        if (!path.endsWith(".csv")) {
            throw Refusal.unprocessable("rules.upload.program", path);
        }
        if (files.former()) {
            throw Refusal.unprocessable("rules.table.former", path);
        }
        try {
            return RuleTables.of(files).find(path).orElseThrow();
        } catch (RuleSetException wrong) {
            throw unreadable(wrong.words());
        }
    }

    /**
     * The text of the table with these rows; empty ones are left out.
     *
     * @throws Refusal if the table does not change, or a cell ({@code rows[0].cells[3]}) cannot be taken
     */
    static String text(TableFile table, List<List<String>> rows) {
        refuseFixed(table);
        ProposedTable proposed = new ProposedTable(table);
        List<TableLine> good = proposed.checked(rows);
        if (!proposed.wrong.isEmpty()) {
            throw Refusal.invalid(proposed.wrong);
        }
        return table.with(good.stream().map(TableLine::cells).toList());
    }

    /**
     * The text of the table with the rows of a file that a spreadsheet saved. What it wrote in another way without changing
     * it stays as it was.
     *
     * @throws Refusal as above, or if the file is no such table
     */
    static String uploaded(TableFile table, String text) {
        refuseFixed(table);
        try {
            TableFile sent = TableFile.of(table.path(), text, table.columns());
            List<CellFault> faults = TableFacts.faults(sent);
            if (!faults.isEmpty()) {
                throw unreadable(sent, faults);
            }
            return text(
                    table,
                    sent.lines().stream().map(line -> asItWas(table, line)).toList());
        } catch (RuleSetException wrong) {
            throw unreadable(wrong.words());
        }
    }

    private static Refusal unreadable(TableFile sent, List<CellFault> faults) {
        List<LocalizedText> told = faults.stream()
                .limit(MOST_TOLD)
                .map(fault -> fault.in(sent).words())
                .toList();
        return unreadable(new LocalizedText(
                told.stream().map(LocalizedText::fr).collect(Collectors.joining(" · ")),
                told.stream().map(LocalizedText::en).collect(Collectors.joining(" · "))));
    }

    private static Refusal unreadable(LocalizedText words) {
        return Refusal.unprocessable("rules.table.unreadable", words.en(), words.fr());
    }

    /** The cells with the writing of the row that is most like it, where they hold the same. */
    private static List<String> asItWas(TableFile table, TableLine sent) {
        List<TableColumn> columns = table.columns();
        TableLine like = sent;
        long most = 0;
        for (TableLine line : table.lines()) {
            long same = IntStream.range(0, columns.size())
                    .filter(column -> columns.get(column).same(line.cell(column), sent.cell(column)))
                    .count();
            if (same > most) {
                most = same;
                like = line;
            }
        }
        TableLine was = like;
        return IntStream.range(0, columns.size())
                .mapToObj(column -> columns.get(column).same(was.cell(column), sent.cell(column))
                        ? was.cell(column)
                        : sent.cell(column))
                .toList();
    }

    private static void refuseFixed(TableFile table) {
        if (FIXED.contains(table.path())) {
            throw Refusal.unprocessable("rules.table.fixed", table.path());
        }
    }

    private List<TableLine> checked(List<List<String>> rows) {
        List<TableLine> good = new ArrayList<>();
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
        TableFacts.faults(new TableFile(table.path(), table.columns(), good, false))
                .forEach(this::tell);
        return good;
    }

    /** A row of which nothing but the reading can still be wrong; it bears the number it was sent with, counted from 0. */
    private TableLine checked(int row, List<String> cells) {
        List<String> good = new ArrayList<>();
        for (int column = 0; column < Math.max(cells.size(), table.columns().size()); column++) {
            String cell = column < cells.size()
                    ? cells.get(column)
                            .replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .strip()
                    : "";
            String field = field(row, column);
            if (column < table.columns().size()) {
                check(field, cell);
                good.add(table.columns().get(column).tidied(cell));
            } else if (!cell.isEmpty()) {
                wrong.add(Violation.of(field, "rules.cell.beyond"));
            }
        }
        return new TableLine(row, good);
    }

    private void check(String field, String cell) {
        if (cell.length() > LONGEST_CELL) {
            wrong.add(Violation.of(field, "rules.cell.long", LONGEST_CELL));
        }
        if (cell.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
            wrong.add(Violation.of(field, "rules.cell.control"));
        }
    }

    private void tell(CellFault fault) {
        String field = field(fault.line().number(), Math.max(0, fault.column()));
        boolean missing = fault.column() >= 0
                && fault.line().cell(fault.column()).isEmpty()
                && table.columns().get(fault.column()).required();
        wrong.add(
                missing
                        ? Violation.of(field, "rules.cell.mandatory")
                        : Violation.of(
                                field,
                                "rules.cell.refused",
                                fault.words().en(),
                                fault.words().fr()));
    }

    private static String field(int row, int column) {
        return "rows[" + row + "].cells[" + column + "]";
    }
}

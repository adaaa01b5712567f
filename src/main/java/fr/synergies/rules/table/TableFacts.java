package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.CellProblem;
import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.TablePlace;
import fr.synergies.rules.engine.KnownFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the rows of tables into the facts that modules make of them. */
public final class TableFacts {

    private TableFacts() {}

    /** A fact, the row that states it, and the cells of that row. */
    public record Stated(Object fact, TablePlace place, Cells cells) {}

    /** What came of a row: its cells and its fact, or what is wrong with it. */
    public record Reading(Cells cells, Optional<Object> made, List<CellFault> faults) {

        public Object fact(TableFile table) {
            return made.orElseThrow(() -> faults.get(0).in(table));
        }
    }

    /**
     * The facts of a table's rows, in their order.
     *
     * @throws RuleSetException with file, row, column and cell of the first fault, or if no module reads the table
     */
    static List<Stated> of(TableFile table) {
        Function<Cells, ?> module = module(table);
        List<Stated> facts = new ArrayList<>();
        for (TableLine line : table.lines()) {
            Reading read = read(table, line, module);
            facts.add(new Stated(read.fact(table), new TablePlace(table.path(), line.number()), read.cells()));
        }
        return facts;
    }

    /** Everything that is wrong with the rows of a table; nothing where rows state no facts. */
    public static List<CellFault> faults(TableFile table) {
        Function<Cells, ?> module = KnownFacts.of(table.path()).isPresent() ? module(table) : Function.identity();
        return table.lines().stream()
                .flatMap(line -> read(table, line, module).faults().stream())
                .toList();
    }

    /** Reads a row: first each cell by its column, then all of them by the module. */
    public static Reading read(TableFile table, TableLine line, Function<Cells, ?> module) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<CellFault> faults = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            TableColumn declared = table.columns().get(column);
            try {
                cells.put(declared.name(), declared.read(line.cell(column)));
            } catch (CellProblem problem) {
                faults.add(new CellFault(line, column, problem.words(), problem));
            }
        }
        Cells read = new Cells(cells);
        return faults.isEmpty() ? made(table, line, module, read) : new Reading(read, Optional.empty(), faults);
    }

    private static Reading made(TableFile table, TableLine line, Function<Cells, ?> module, Cells cells) {
        try {
            return new Reading(cells, Optional.of(module.apply(cells)), List.of());
        } catch (CellProblem problem) {
            int column = table.names().indexOf(problem.cell());
            return new Reading(cells, Optional.empty(), List.of(new CellFault(line, column, problem.words(), problem)));
        } catch (RuntimeException wrong) {
            String reason = wrong.getMessage() == null ? wrong.getClass().getSimpleName() : wrong.getMessage();
            LocalizedText words = new LocalizedText(reason, reason);
            return new Reading(cells, Optional.empty(), List.of(new CellFault(line, -1, words, wrong)));
        }
    }

    private static Function<Cells, ?> module(TableFile table) {
        return KnownFacts.of(table.path())
                .orElseThrow(() -> new RuleSetException(new LocalizedText(
                        table.path() + " : le programme ne connaît aucune table de ce nom",
                        table.path() + ": the program knows no table of this name")));
    }
}

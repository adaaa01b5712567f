package fr.synergies.rules.table;

import fr.synergies.rules.engine.RuleFiles;
import java.util.List;

/** What the tables of a rule set state. */
public final class Tables {

    private Tables() {}

    /**
     * The facts of all rows, in the order of paths and rows.
     *
     * @throws fr.synergies.rules.RuleSetException with file, row and cell of the first error
     */
    public static List<TableFacts.Stated> facts(RuleFiles files) {
        RuleTables tables = RuleTables.of(files);
        return tables.paths().stream()
                .flatMap(path -> tables.find(path).stream())
                .flatMap(table -> TableFacts.of(table).stream())
                .toList();
    }
}

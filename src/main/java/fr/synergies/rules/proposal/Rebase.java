package fr.synergies.rules.proposal;

import fr.synergies.kernel.Refusal;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.table.LaidOutTables;
import fr.synergies.rules.table.RuleTables;
import fr.synergies.rules.table.TableFile;
import java.util.Map;
import java.util.TreeMap;

/**
 * Applies the changes of a proposal to the rules that have become active in the meantime, row by row: a change proposed for a
 * table in the former format becomes a change of the table in the current one.
 */
record Rebase(RuleFiles base, RuleFiles mine, RuleFiles now) {

    /**
     * The files that differ from the active ones, by path.
     *
     * @throws Refusal conflict if both changed the same rows, or the table lost columns since
     */
    Map<String, String> changed() {
        Map<String, String> changed = new TreeMap<>();
        for (String path : mine.paths()) {
            if (!mine.text(path).equals(base.text(path))) {
                String merged = now.text(path).equals(base.text(path)) ? text(mine, path) : merged(path);
                if (!merged.equals(text(now, path))) {
                    changed.put(path, merged);
                }
            }
        }
        return changed;
    }

    private String merged(String path) {
        TableFile before = RuleTables.of(base).read(path, text(base, path));
        TableFile changed = RuleTables.of(mine).read(path, text(mine, path));
        TableFile current = RuleTables.of(now).read(path, text(now, path));
        LaidOutTables layouts = LaidOutTables.of(now);
        ColumnShift shift = ColumnShift.to(current, layouts);
        if (!shift.takes(changed) || !shift.takes(before)) {
            throw Refusal.conflict("rules.proposal.columns", path);
        }
        RowMerge.Merged merged = RowMerge.of(
                shift.lines(before), shift.lines(changed), current.lines(), RuleSetDifferences.key(layouts, path));
        if (!merged.conflicts().isEmpty()) {
            throw Refusal.conflict("rules.proposal.both", path, String.join(", ", merged.conflicts()));
        }
        return current.with(merged.rows());
    }

    private static String text(RuleFiles files, String path) {
        return files.text(path).orElse("");
    }
}

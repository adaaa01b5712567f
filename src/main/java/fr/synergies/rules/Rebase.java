package fr.synergies.rules;

import fr.synergies.web.Refusal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The changes of a proposal, made anew to the rules that decide meanwhile: row by row, so that what was proposed for a table in
 * the format of before comes out in that of now.
 */
record Rebase(RuleFiles base, RuleFiles mine, RuleFiles now) {

    /**
     * The files that differ from those that decide now, by path.
     *
     * @throws Refusal conflict if both changed the same rows, or the table has other columns since
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
        if (!current.names().equals(changed.names())) {
            throw Refusal.conflict("rules.proposal.columns", path);
        }
        RowMerge.Merged merged = RowMerge.of(
                before.lines(), changed.lines(), current.lines(), RuleSetDifferences.key(LaidOutTables.of(now), path));
        if (!merged.conflicts().isEmpty()) {
            throw Refusal.conflict("rules.proposal.both", path, String.join(", ", merged.conflicts()));
        }
        return current.with(merged.rows());
    }

    private static String text(RuleFiles files, String path) {
        return files.text(path).orElse("");
    }
}

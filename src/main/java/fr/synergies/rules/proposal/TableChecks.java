package fr.synergies.rules.proposal;

import static fr.synergies.rules.proposal.CheckFinding.error;
import static fr.synergies.rules.proposal.CheckFinding.info;
import static fr.synergies.rules.proposal.CheckFinding.warning;

import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.table.ExerciseYears;
import fr.synergies.rules.table.LaidOutTable;
import fr.synergies.rules.table.LaidOutTables;
import fr.synergies.rules.table.RowOwner;
import fr.synergies.rules.table.TableLayout;
import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Looks for double rows, overlaps, gaps and rows without effect in the tables of a rule set. */
public final class TableChecks {

    private final RuleFiles files;
    private final LaidOutTables tables;
    private final LaidOutTables before;
    private final List<CheckFinding> found = new ArrayList<>();

    /** The exercises already reported, by table and key, so that each is reported once only. */
    private final Map<String, ExerciseYears> said = new HashMap<>();

    private TableChecks(RuleFiles files, RuleFiles before) {
        this.files = files;
        this.tables = LaidOutTables.of(files);
        this.before = LaidOutTables.of(before);
    }

    /**
     * The findings on a rule set, most severe first.
     *
     * @param before the one that decides until then
     * @throws fr.synergies.rules.RuleSetException if a table cannot be read
     */
    public static List<CheckFinding> of(RuleFiles files, RuleFiles before) {
        TableChecks checks = new TableChecks(files, before);
        for (LaidOutTable table : checks.tables.all()) {
            checks.doubles(table);
            checks.validity(table);
            checks.references(table);
            checks.completeness(table);
            checks.lost(table);
            checks.reach(table);
        }
        return checks.found.stream()
                .sorted(Comparator.comparing(CheckFinding::severity))
                .toList();
    }

    private void doubles(LaidOutTable table) {
        table.byKey().forEach((key, lines) -> {
            for (int one = 0; one < lines.size(); one++) {
                for (int other = one + 1; other < lines.size(); other++) {
                    clash(table, key, lines.get(one), lines.get(other));
                }
            }
        });
    }

    private void clash(LaidOutTable table, String key, TableLine one, TableLine other) {
        String first = String.valueOf(one.number());
        if (one.cells().equals(other.cells())) {
            add(error(path(table), other.number(), "rules.check.duplicate", key, first));
            return;
        }
        if (!table.span(one).overlaps(table.span(other))) {
            return;
        }
        if (table.owner(one).equals(table.owner(other))) {
            if (!table.apart(one, other)) {
                add(error(path(table), other.number(), "rules.check.overlap", key, first));
            }
        } else if (table.owner(one).meets(table.owner(other))) {
            overrides(table, key, one, other);
        }
    }

    /** Says which of two rows of different owners holds for whom. */
    private void overrides(LaidOutTable table, String key, TableLine one, TableLine other) {
        boolean first = table.owner(one).rank() > table.owner(other).rank();
        TableLine own = first ? one : other;
        TableLine general = first ? other : one;
        String instead = String.valueOf(general.number());
        String years = ExerciseYears.of(List.of(table.span(own).within(table.span(general))))
                .text();
        add(info(
                path(table),
                own.number(),
                "rules.check.override",
                key,
                table.owner(own).text(),
                instead,
                years));
    }

    private void validity(LaidOutTable table) {
        table.lines().stream()
                .filter(line -> table.span(line).empty())
                .forEach(line -> add(error(path(table), line.number(), "rules.check.never", table.key(line))));
        forEachKey(
                table,
                (key, owner) -> say(
                        "rules.check.gap",
                        table,
                        key,
                        owner,
                        table.years(key, owner).gaps()));
    }

    private void references(LaidOutTable table) {
        table.layout()
                .refers()
                .forEach((column, target) -> tables.table(target).ifPresent(other -> {
                    for (TableLine line : table.lines()) {
                        String code = table.cell(line, column);
                        if (!code.isEmpty() && !other.byKey().containsKey(code)) {
                            add(error(path(table), line.number(), "rules.check.unknown", code, target));
                        }
                        ExerciseYears span = ExerciseYears.of(List.of(table.span(line)));
                        if (other.byKey().containsKey(code)) {
                            say(
                                    "rules.check.gap",
                                    other,
                                    code,
                                    table.owner(line),
                                    span.without(other.years(code, table.owner(line))));
                        }
                    }
                }));
    }

    private void completeness(LaidOutTable table) {
        tables.table(table.layout().completes())
                .ifPresent(other -> forEachKey(
                        other,
                        (key, owner) -> say(
                                "rules.check.missing",
                                table,
                                key,
                                owner,
                                other.years(key, owner).without(table.years(key, owner)))));
    }

    private void lost(LaidOutTable table) {
        before.table(path(table))
                .ifPresent(was -> forEachKey(
                        was,
                        (key, owner) -> say(
                                "rules.check.lost",
                                table,
                                key,
                                owner,
                                was.years(key, owner).without(table.years(key, owner)))));
    }

    private void reach(LaidOutTable table) {
        Set<String> reached = new HashSet<>();
        if (table.layout().reached() == TableLayout.Reach.TABLES) {
            tables.all()
                    .forEach(other -> other.layout().refers().forEach((column, target) -> {
                        if (target.equals(path(table))) {
                            other.lines().forEach(line -> reached.add(other.cell(line, column)));
                        }
                    }));
        }
        String rules = String.join("\n", files.ending(".drl").values());
        table.byKey().forEach((key, lines) -> {
            boolean named = reached.contains(key) || rules.contains('"' + key + '"');
            if (table.layout().reached() != TableLayout.Reach.FACTS && !named) {
                add(warning(path(table), lines.get(0).number(), "rules.check.unreachable", key));
            }
        });
    }

    private void say(String sentence, LaidOutTable table, String key, RowOwner owner, ExerciseYears years) {
        String about = path(table) + '\n' + key + '\n';
        ExerciseYears known = said.getOrDefault(about, ExerciseYears.NONE)
                .and(said.getOrDefault(about + owner.text(), ExerciseYears.NONE));
        ExerciseYears left = years.without(known);
        if (!left.isEmpty()) {
            said.merge(about + owner.text(), left, ExerciseYears::and);
            add(warning(path(table), 0, sentence + suffix(owner, left), key, left.text(), owner.text()));
        }
    }

    private static String suffix(RowOwner owner, ExerciseYears years) {
        if (owner.equals(RowOwner.EVERYBODY)) {
            return years.equals(ExerciseYears.ALL) ? ".all" : "";
        }
        return owner.programme().isEmpty() ? ".in" : ".of";
    }

    private void add(CheckFinding finding) {
        found.add(finding);
    }

    private static String path(LaidOutTable table) {
        return table.file().path();
    }

    private static void forEachKey(LaidOutTable table, BiConsumer<String, RowOwner> check) {
        table.owners().forEach(owner -> table.byKey().keySet().forEach(key -> check.accept(key, owner)));
    }
}

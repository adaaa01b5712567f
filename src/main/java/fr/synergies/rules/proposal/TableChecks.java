package fr.synergies.rules.proposal;

import static fr.synergies.rules.proposal.CheckFinding.error;
import static fr.synergies.rules.proposal.CheckFinding.warning;

import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.table.ExerciseYears;
import fr.synergies.rules.table.LaidOutTable;
import fr.synergies.rules.table.LaidOutTables;
import fr.synergies.rules.table.TableLayout;
import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * The findings on a rule set.
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
        return List.copyOf(checks.found);
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
        String programme = table.programme(one);
        boolean together =
                programme.isEmpty() || table.programme(other).isEmpty() || programme.equals(table.programme(other));
        if (together && table.span(one).overlaps(table.span(other))) {
            add(error(path(table), other.number(), "rules.check.overlap", key, first));
        }
    }

    private void validity(LaidOutTable table) {
        table.lines().stream()
                .filter(line -> table.span(line).empty())
                .forEach(line -> add(error(path(table), line.number(), "rules.check.never", table.key(line))));
        forEachKey(
                table,
                (key, programme) -> say(
                        "rules.check.gap",
                        table,
                        key,
                        programme,
                        table.years(key, programme).gaps()));
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
                                    table.programme(line),
                                    span.without(other.years(code, table.programme(line))));
                        }
                    }
                }));
    }

    private void completeness(LaidOutTable table) {
        tables.table(table.layout().completes())
                .ifPresent(other -> forEachKey(
                        other,
                        (key, programme) -> say(
                                "rules.check.missing",
                                table,
                                key,
                                programme,
                                other.years(key, programme).without(table.years(key, programme)))));
    }

    private void lost(LaidOutTable table) {
        before.table(path(table))
                .ifPresent(was -> forEachKey(
                        was,
                        (key, programme) -> say(
                                "rules.check.lost",
                                table,
                                key,
                                programme,
                                was.years(key, programme).without(table.years(key, programme)))));
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

    private void say(String sentence, LaidOutTable table, String key, String programme, ExerciseYears years) {
        String about = path(table) + '\n' + key + '\n';
        ExerciseYears known = said.getOrDefault(about, ExerciseYears.NONE)
                .and(said.getOrDefault(about + programme, ExerciseYears.NONE));
        ExerciseYears left = years.without(known);
        if (!left.isEmpty()) {
            said.merge(about + programme, left, ExerciseYears::and);
            String everywhere = left.equals(ExerciseYears.ALL) ? ".all" : "";
            String wording = sentence + (programme.isEmpty() ? everywhere : ".of");
            add(warning(path(table), 0, wording, key, left.text(), programme));
        }
    }

    private void add(CheckFinding finding) {
        found.add(finding);
    }

    private static String path(LaidOutTable table) {
        return table.file().path();
    }

    private static void forEachKey(LaidOutTable table, java.util.function.BiConsumer<String, String> check) {
        table.programmes().forEach(programme -> table.byKey().keySet().forEach(key -> check.accept(key, programme)));
    }
}

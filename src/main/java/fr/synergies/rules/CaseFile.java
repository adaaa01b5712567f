package fr.synergies.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file of cases: what is given to the rules, and what they are expected to answer. */
final class CaseFile {

    private static final Map<String, RuleCases> JUDGES =
            ServiceLoader.load(RuleCases.class, RuleCases.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toMap(RuleCases::path, Function.identity()));
    private static final String NAME = "case";

    private final TableFile table;
    private final RuleCases judge;
    private final Map<String, List<Row>> cases = new LinkedHashMap<>();

    private record Row(TableLine line, Cells cells) {}

    private CaseFile(TableFile table, RuleCases judge) {
        this.table = table;
        this.judge = judge;
        for (TableLine line : table.lines()) {
            Cells cells = (Cells) TableFacts.read(table, line, Function.identity()).fact(table);
            cases.computeIfAbsent(cells.text(NAME), name -> new ArrayList<>()).add(new Row(line, cells));
        }
    }

    /**
     * The files of cases of a rule set.
     *
     * @throws RuleSetException if one cannot be read, or nobody judges its cases
     */
    static List<CaseFile> of(RuleFiles files) {
        RuleTables tables = RuleTables.of(files);
        return new TreeMap<>(files.cases())
                .keySet().stream()
                        .map(path -> new CaseFile(tables.find(path).orElseThrow(), judge(path)))
                        .toList();
    }

    String path() {
        return table.path();
    }

    List<String> names() {
        return List.copyOf(cases.keySet());
    }

    /** Where the rules answer otherwise than expected: nothing if they do in all cases. */
    List<CheckFinding> failures(RuleSet rules) {
        return names().stream().flatMap(name -> failures(name, rules).stream()).toList();
    }

    /** Where they do in one case. */
    List<CheckFinding> failures(String name, RuleSet rules) {
        List<Row> rows = cases.get(name);
        try {
            List<CaseAnswer> answers =
                    judge.judge(rules, rows.stream().map(Row::cells).toList());
            List<CheckFinding> failures = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                failures.addAll(failures(name, rows.get(row), answers.get(row)));
            }
            return failures;
        } catch (RuleSetException | IllegalArgumentException | IllegalStateException unanswered) {
            LocalizedText words = unanswered instanceof RuleSetException refused
                    ? refused.words()
                    : new LocalizedText(String.valueOf(unanswered.getMessage()), String.valueOf(unanswered.getMessage()));
            return List.of(CheckFinding.error(
                    path(), rows.get(0).line().number(), "rules.check.case.unanswered", name, words.en(), words.fr()));
        }
    }

    private List<CheckFinding> failures(String name, Row row, CaseAnswer answer) {
        List<CheckFinding> failures = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            String expected = row.cells().optional(column.name()).orElse("");
            String got = answer.got().getOrDefault(column.name(), expected);
            if (!expected.isEmpty() && !column.same(expected, got) && !words(expected).equals(words(got))) {
                failures.add(CheckFinding.error(
                        path(),
                        row.line().number(),
                        "rules.check.case",
                        name,
                        column.heading(),
                        expected,
                        got,
                        answer.because().en(),
                        answer.because().fr()));
            }
        }
        return failures;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    private static RuleCases judge(String path) {
        RuleCases known = JUDGES.get(path);
        if (known == null) {
            throw new RuleSetException(new LocalizedText(
                    path + " : le programme ne sait juger aucun cas de ce nom (connus : "
                            + String.join(", ", new TreeSet<>(JUDGES.keySet())) + ")",
                    path + ": the program judges no cases of this name (known: "
                            + String.join(", ", new TreeSet<>(JUDGES.keySet())) + ")"));
        }
        return known;
    }
}

package fr.synergies.rules;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.proposal.CheckFinding;
import fr.synergies.rules.table.RuleTables;
import fr.synergies.rules.table.TableColumn;
import fr.synergies.rules.table.TableFacts;
import fr.synergies.rules.table.TableFile;
import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of cases: what is given to the rules, and what they are expected to answer. */
public final class RuleCaseFile {

    private static final Map<String, RuleCases> JUDGES =
            ServiceLoader.load(RuleCases.class, RuleCases.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toMap(RuleCases::path, Function.identity()));
    private static final String NAME = "case";
    private static final CaseAnswer NO_ANSWER = new CaseAnswer(Map.of(), new LocalizedText("", ""));

    private final TableFile table;
    private final RuleCases judge;
    private final Map<String, List<Row>> cases = new LinkedHashMap<>();

    private record Row(TableLine line, Cells cells) {

        String expected(TableColumn column) {
            return cells.optional(column.name()).orElse("");
        }
    }

    private RuleCaseFile(TableFile table, RuleCases judge) {
        this.table = table;
        this.judge = judge;
        for (TableLine line : table.lines()) {
            Cells cells =
                    (Cells) TableFacts.read(table, line, Function.identity()).fact(table);
            cases.computeIfAbsent(cells.text(NAME), name -> new ArrayList<>()).add(new Row(line, cells));
        }
    }

    /**
     * The files of cases of a rule set.
     *
     * @throws RuleSetException if one cannot be read, or nobody judges its cases
     */
    public static List<RuleCaseFile> of(RuleFiles files) {
        RuleTables tables = RuleTables.of(files);
        return new TreeMap<>(files.cases())
                .keySet().stream()
                        .map(path -> new RuleCaseFile(tables.find(path).orElseThrow(), judge(path)))
                        .toList();
    }

    public String path() {
        return table.path();
    }

    public List<String> names() {
        return List.copyOf(cases.keySet());
    }

    /** Where the rules answer otherwise than expected: nothing if they do in all cases. */
    public List<CheckFinding> failures(RuleSet rules) {
        return names().stream().flatMap(name -> failures(name, rules).stream()).toList();
    }

    /** Where they do in one case. */
    public List<CheckFinding> failures(String name, RuleSet rules) {
        List<Row> rows = cases.get(name);
        try {
            return answers(rows, rules).entrySet().stream()
                    .flatMap(row -> failures(name, row.getKey(), row.getValue()).stream())
                    .toList();
        } catch (RuleSetException | IllegalArgumentException | IllegalStateException unanswered) {
            String reason = String.valueOf(unanswered.getMessage());
            LocalizedText words = unanswered instanceof RuleSetException refused
                    ? refused.words()
                    : new LocalizedText(reason, reason);
            return List.of(CheckFinding.error(
                    path(), rows.get(0).line().number(), "rules.check.case.unanswered", name, words.en(), words.fr()));
        }
    }

    /** The text of the file with the answers of the rules in place of what they break; what they cannot answer stays. */
    public String answered(RuleSet rules) {
        Map<TableLine, CaseAnswer> answers = new IdentityHashMap<>();
        cases.forEach((name, rows) -> {
            if (failures(name, rules).stream().noneMatch(one -> one.sentence().endsWith(".unanswered"))) {
                answers(rows, rules).forEach((row, answer) -> answers.put(row.line(), answer));
            }
        });
        return table.with(table.lines().stream()
                .map(line -> answered(line, answers.getOrDefault(line, NO_ANSWER)))
                .toList());
    }

    private List<String> answered(TableLine line, CaseAnswer answer) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(place -> {
                    TableColumn column = table.columns().get(place);
                    String expected = line.cell(place);
                    return breaks(column, expected, answer)
                            ? column.tidied(answer.got().get(column.name()))
                            : expected;
                })
                .toList();
    }

    private Map<Row, CaseAnswer> answers(List<Row> rows, RuleSet rules) {
        List<CaseAnswer> answers =
                judge.judge(rules, rows.stream().map(Row::cells).toList());
        Map<Row, CaseAnswer> byRow = new LinkedHashMap<>();
        IntStream.range(0, rows.size()).forEach(row -> byRow.put(rows.get(row), answers.get(row)));
        return byRow;
    }

    private List<CheckFinding> failures(String name, Row row, CaseAnswer answer) {
        return table.columns().stream()
                .filter(column -> breaks(column, row.expected(column), answer))
                .map(column -> CheckFinding.error(
                        path(),
                        row.line().number(),
                        "rules.check.case",
                        name,
                        column.heading(),
                        row.expected(column),
                        answer.got().get(column.name()),
                        answer.because().en(),
                        answer.because().fr()))
                .toList();
    }

    /** Whether something else came than is expected; what is not expected is not looked at. */
    private static boolean breaks(TableColumn column, String expected, CaseAnswer answer) {
        String got = answer.got().getOrDefault(column.name(), expected);
        return !expected.isEmpty()
                && !column.same(expected, got)
                && !words(expected).equals(words(got));
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

package fr.synergies.claim.verdict;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeFiles;
import fr.synergies.rules.CaseAnswer;
import fr.synergies.rules.Cells;
import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleCases;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.TablePlace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases of {@code rules/tests/claim.csv}: a case is a claim, each of its rows a line of it. */
public class ClaimRuleCases implements RuleCases {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final String NOTHING = "-";

    private enum Answer {
        YES,
        NO
    }

    @Override
    public String path() {
        return "tests/claim.csv";
    }

    @Override
    public List<CaseAnswer> judge(RuleSet rules, List<Cells> rows) {
        ClaimVerdict verdict = ClaimRules.ask(claim(rows), rules);
        List<CaseAnswer> answers = new ArrayList<>();
        for (int line = 0; line < rows.size(); line++) {
            answers.add(answer(rules, verdict, line));
        }
        return answers;
    }

    private static ClaimFacts claim(List<Cells> rows) {
        Cells first = rows.get(0);
        Programme programme = ProgrammeFiles.find(first.text("programme"))
                .orElseThrow(() -> new IllegalArgumentException("programme: " + first.text("programme") + " ?"));
        int year = first.whole("year", 0);
        Exercise exercise = programme
                .exercise(year)
                .orElseThrow(() -> new IllegalArgumentException("exercice / exercise: " + year + " ?"));
        List<PlannedSpend> plan = new ArrayList<>();
        Map<String, BigDecimal> claimed = new LinkedHashMap<>();
        List<ClaimLine> lines = new ArrayList<>();
        for (Cells row : rows) {
            String category = row.text("category");
            euros(row, "planned")
                    .ifPresent(planned -> plan.add(new PlannedSpend(
                            category, planned, euros(row, "granted").orElse(BigDecimal.ZERO), BigDecimal.ZERO)));
            euros(row, "claimed").ifPresent(before -> claimed.merge(category, before, BigDecimal::add));
            lines.add(line(lines.size(), row));
        }
        List<String> references = Arrays.stream(
                        first.optional("references").orElse("").split("\\s+"))
                .filter(reference -> !reference.isEmpty())
                .toList();
        return new ClaimFacts(programme, exercise, plan, claimed, references, lines);
    }

    private static ClaimLine line(int index, Cells row) {
        return new ClaimLine(
                index,
                row.text("category"),
                LocalDate.parse(row.text("date")),
                euros(row, "amount").orElseThrow(),
                row.text("reference"),
                row.choice("evidence", Answer.class) == Answer.YES,
                row.choice("timeRecord", Answer.class) == Answer.YES);
    }

    private static Optional<BigDecimal> euros(Cells row, String name) {
        return row.optional(name).map(stated -> row.decimal(name, BigDecimal.ZERO, MOST));
    }

    private static CaseAnswer answer(RuleSet rules, ClaimVerdict verdict, int number) {
        ClaimVerdict.ClaimLineVerdict line = verdict.lines().get(number);
        List<Finding> said = verdict.findings().stream()
                .filter(finding -> finding.line() != null && finding.line() == number)
                .toList();
        Map<String, String> got = new LinkedHashMap<>();
        got.put("verdict", line.verdict().name());
        got.put("eligible", line.eligible().toPlainString());
        got.put("aid", line.aid().toPlainString());
        got.put("outcome", verdict.outcome().name());
        got.put(
                "findings",
                said.isEmpty()
                        ? NOTHING
                        : said.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new)).stream()
                                .collect(Collectors.joining(" ")));
        return new CaseAnswer(got, because(rules, said));
    }

    private static LocalizedText because(RuleSet rules, List<Finding> said) {
        List<TablePlace> places = rules.rows(ClaimParameter.class).stream()
                .flatMap(row -> rules.place(row).stream())
                .toList();
        return new LocalizedText(
                joined(places, "ligne", said, LocalizedText::fr), joined(places, "row", said, LocalizedText::en));
    }

    private static String joined(
            List<TablePlace> places, String row, List<Finding> said, Function<LocalizedText, String> language) {
        return Stream.concat(
                        places.stream().map(place -> place.path() + " " + row + " " + place.row()),
                        said.stream().map(finding -> finding.rule() + " : " + language.apply(finding.message())))
                .collect(Collectors.joining(" ; "));
    }
}

package fr.synergies.funding.verdict;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeFiles;
import fr.synergies.rules.CaseAnswer;
import fr.synergies.rules.Cells;
import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleCases;
import fr.synergies.rules.RuleEvaluation;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.Severity;
import fr.synergies.rules.TablePlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases of {@code rules/tests/funding.csv}: a case is a plan, each of its rows a line of it. */
public class FundingRuleCases implements RuleCases {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final String NOTHING = "-";

    @Override
    public String path() {
        return "tests/funding.csv";
    }

    @Override
    public List<CaseAnswer> judge(RuleSet rules, List<Cells> rows) {
        PlanFacts plan = plan(rows);
        RuleEvaluation outcome =
                FundingScope.of(rules, plan.programme(), plan.year()).evaluate(plan.asFacts());
        FundingVerdict verdict = new VerdictAssembly(plan, outcome, rules.version()).verdict();
        List<CaseAnswer> answers = new ArrayList<>();
        for (int line = 0; line < rows.size(); line++) {
            answers.add(new Line(rules, outcome, verdict, line).answer(rows.get(line)));
        }
        return answers;
    }

    private static PlanFacts plan(List<Cells> rows) {
        Cells first = rows.get(0);
        Programme programme = ProgrammeFiles.find(first.text("programme"))
                .orElseThrow(() -> new IllegalArgumentException("programme: " + first.text("programme") + " ?"));
        int year = first.whole("year", 0);
        var exercise = programme
                .exercise(year)
                .orElseThrow(() -> new IllegalArgumentException("exercice / exercise: " + year + " ?"));
        Map<String, BigDecimal> prior = new LinkedHashMap<>();
        List<PlanLine> lines = new ArrayList<>();
        for (Cells row : rows) {
            euros(row, "prior").ifPresent(amount -> prior.merge(row.text("category"), amount, BigDecimal::add));
            lines.add(new PlanLine(
                    lines.size(),
                    row.text("category"),
                    "",
                    euros(row, "amount").orElseThrow(),
                    euros(row, "requested"),
                    Map.of()));
        }
        return new PlanFacts(
                programme,
                year,
                first.whole("months", exercise.months()),
                first.optional("fte").map(BigDecimal::new).orElse(exercise.fte()),
                lines,
                prior,
                first.whole("priorMonths", 0),
                List.of(),
                false,
                first.whole("vacant", 0),
                Optional.empty(),
                false);
    }

    private static Optional<BigDecimal> euros(Cells row, String name) {
        return row.optional(name).map(stated -> row.decimal(name, BigDecimal.ZERO, MOST));
    }

    /** What the rules made of a line of the plan. */
    private record Line(RuleSet rules, RuleEvaluation outcome, FundingVerdict verdict, int number) {

        CaseAnswer answer(Cells row) {
            List<Remainder> parts = outcome.of(Remainder.class).stream()
                    .filter(one -> one.grant().index() == number)
                    .toList();
            LineGrant grant = parts.stream().findFirst().orElseThrow().grant();
            Map<String, String> got = new LinkedHashMap<>();
            got.put("granted", grant.granted().toPlainString());
            got.put("remainder", grant.remainder().toPlainString());
            got.put("partner", parts.stream().map(Remainder::partner).collect(Collectors.joining("+")));
            got.put(
                    "ceiling",
                    ceiling(grant).map(one -> one.amount().toPlainString()).orElse(NOTHING));
            got.put("outcome", verdict.outcome().name());
            got.put("findings", findings(row.optional("findings").orElse("")));
            return new CaseAnswer(got, because(grant, parts));
        }

        private Optional<Ceiling> ceiling(LineGrant grant) {
            return outcome.of(Ceiling.class).stream()
                    .filter(one -> one.code().equals(grant.cap()))
                    .findFirst();
        }

        /** The errors of this line, and of whatever else is found what the case names. */
        private String findings(String expected) {
            List<String> named = Arrays.asList(expected.split("\\s+"));
            Set<String> found = verdict.findings().stream()
                    .filter(this::isHere)
                    .filter(finding -> finding.severity() == Severity.ERROR || named.contains(finding.rule()))
                    .map(Finding::rule)
                    .collect(Collectors.toCollection(TreeSet::new));
            return found.isEmpty() ? NOTHING : String.join(" ", found);
        }

        private boolean isHere(Finding finding) {
            return finding.line() == null || finding.line() == number;
        }

        /** The rows of the tables that decide the line, and what the rules say of it. */
        private LocalizedText because(LineGrant grant, List<Remainder> parts) {
            Stream<Object> deciding = Stream.of(
                            outcome.of(Category.class).stream()
                                    .filter(one -> one.code().equals(grant.category())),
                            ceiling(grant).stream().map(Ceiling::cap),
                            parts.stream().map(Remainder::split))
                    .flatMap(rows -> rows);
            List<TablePlace> places =
                    deciding.flatMap(row -> rules.place(row).stream()).toList();
            List<LocalizedText> said = verdict.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR && isHere(finding))
                    .map(finding -> new LocalizedText(
                            finding.rule() + " : " + finding.message().fr(),
                            finding.rule() + ": " + finding.message().en()))
                    .toList();
            return new LocalizedText(
                    joined(places, "ligne", said.stream().map(LocalizedText::fr)),
                    joined(places, "row", said.stream().map(LocalizedText::en)));
        }

        private static String joined(List<TablePlace> places, String row, Stream<String> said) {
            return Stream.concat(places.stream().map(place -> place.path() + " " + row + " " + place.row()), said)
                    .collect(Collectors.joining(" ; "));
        }
    }
}

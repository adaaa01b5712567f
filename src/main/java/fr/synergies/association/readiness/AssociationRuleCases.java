package fr.synergies.association.readiness;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.CaseAnswer;
import fr.synergies.rules.Cells;
import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleCases;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.TablePlace;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases of {@code rules/tests/association.csv}: each row is an association to come. */
public class AssociationRuleCases implements RuleCases {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final String ALL = "ALL";
    private static final Map<String, String> RULES = Map.of(
            "form.grade", "legal-form",
            "independence", "board-independence",
            "autonomy", "financial-autonomy");

    @Override
    public String path() {
        return "tests/association.csv";
    }

    @Override
    public List<CaseAnswer> judge(RuleSet rules, List<Cells> rows) {
        return rows.stream().map(row -> answer(rules, row)).toList();
    }

    private static CaseAnswer answer(RuleSet rules, Cells row) {
        ReadinessVerdict verdict = AssociationRules.ask(facts(row), rules).verdict();
        Map<String, String> got = new LinkedHashMap<>();
        RULES.forEach((column, rule) -> got.put(
                column,
                said(verdict, rule)
                        .map(finding -> finding.severity().name())
                        .findFirst()
                        .orElse("-")));
        got.put("missing", String.valueOf(said(verdict, "missing-step").count()));
        got.put("outcome", verdict.outcome().name());
        return new CaseAnswer(got, because(rules, verdict));
    }

    private static AssociationFacts facts(Cells row) {
        Map<College, Integer> seats = new EnumMap<>(College.class);
        for (College college : College.values()) {
            row.optional("seats." + college).ifPresent(stated -> seats.put(college, row.whole("seats." + college, 0)));
        }
        Map<IncomeKind, BigDecimal> incomes = new EnumMap<>(IncomeKind.class);
        for (IncomeKind kind : IncomeKind.values()) {
            euros(row, "income." + kind).ifPresent(amount -> incomes.put(kind, amount));
        }
        return new AssociationFacts(
                row.choice("phase", Phase.class),
                row.optional("form").map(stated -> row.choice("form", LegalForm.class)),
                seats,
                incomes,
                euros(row, "cost").orElse(BigDecimal.ZERO),
                steps(row.optional("done").orElse("")));
    }

    private static Set<CreationStep> steps(String text) {
        if (text.equals(ALL)) {
            return EnumSet.allOf(CreationStep.class);
        }
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(CreationStep::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CreationStep.class)));
    }

    private static Optional<BigDecimal> euros(Cells row, String name) {
        return row.optional(name).map(stated -> row.decimal(name, BigDecimal.ZERO, MOST));
    }

    private static Stream<Finding> said(ReadinessVerdict verdict, String rule) {
        return verdict.findings().stream().filter(finding -> finding.rule().equals(rule));
    }

    /** The bounds, and what the rules say by them. */
    private static LocalizedText because(RuleSet rules, ReadinessVerdict verdict) {
        List<TablePlace> bounds = rules.rows(ShareCriterion.class).stream()
                .flatMap(row -> rules.place(row).stream())
                .toList();
        List<LocalizedText> said = RULES.values().stream()
                .sorted()
                .flatMap(rule -> said(verdict, rule))
                .map(Finding::message)
                .toList();
        return new LocalizedText(
                joined(bounds, "ligne", said.stream().map(LocalizedText::fr)),
                joined(bounds, "row", said.stream().map(LocalizedText::en)));
    }

    private static String joined(List<TablePlace> places, String row, Stream<String> said) {
        return Stream.concat(places.stream().map(place -> place.path() + " " + row + " " + place.row()), said)
                .collect(Collectors.joining(" ; "));
    }
}

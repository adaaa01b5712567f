package fr.synergies.funding.verdict;

import fr.synergies.decision.DecisionKind.FactTable;
import fr.synergies.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The facts of a verdict on a plan as tables for a page. */
@Component
class FundingFactTables {

    private final FundingWords words;

    FundingFactTables(FundingWords words) {
        this.words = words;
    }

    /** The facts, with the names that these rules use. */
    List<FactTable> of(PlanFacts facts, RuleSet rules) {
        Map<String, String> categories = words.categories(facts, rules);
        List<FactTable> tables = new ArrayList<>();
        tables.add(new FactTable(words.text("funding.facts.exercise"), List.of(), exercise(facts)));
        tables.add(new FactTable(
                words.text("funding.facts.lines"),
                List.of(
                        words.text("funding.column.category"),
                        words.text("funding.column.label"),
                        words.text("funding.column.amount"),
                        words.text("funding.column.requested"),
                        words.text("funding.facts.shares")),
                facts.lines().stream()
                        .map(line -> List.of(
                                name(categories, line.category()),
                                line.label(),
                                words.euros(line.amount()),
                                line.requestedAid().map(words::euros).orElse(words.text("funding.facts.maximum")),
                                shares(line)))
                        .toList()));
        if (!facts.priorAid().isEmpty()) {
            tables.add(new FactTable(
                    words.text("funding.facts.prior"),
                    List.of(words.text("funding.column.category"), words.text("funding.facts.granted")),
                    new TreeMap<>(facts.priorAid())
                            .entrySet().stream()
                                    .map(aid -> List.of(name(categories, aid.getKey()), words.euros(aid.getValue())))
                                    .toList()));
        }
        if (!facts.earlier().isEmpty()) {
            tables.add(earlier(facts));
        }
        return tables;
    }

    private List<List<String>> exercise(PlanFacts facts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.text("funding.facts.programme"),
                facts.programme().name().in(words.language()) + " ("
                        + facts.programme().code() + ")"));
        rows.add(List.of(words.text("funding.column.exercise"), String.valueOf(facts.year())));
        rows.add(List.of(words.text("funding.facts.months"), String.valueOf(facts.months())));
        rows.add(List.of(words.text("funding.facts.fte"), words.number(facts.fte())));
        rows.add(List.of(words.text("funding.facts.prior-months"), String.valueOf(facts.priorStaffMonths())));
        rows.add(List.of(words.text("funding.facts.vacant"), String.valueOf(facts.vacantMonths())));
        rows.add(List.of(words.text("funding.facts.derogation"), words.answer(facts.derogation())));
        facts.granted()
                .ifPresent(granted -> rows.add(List.of(
                        words.text("funding.facts.derogation-of"),
                        words.text(
                                "funding.facts.derogation-by",
                                granted.excess().entrySet().stream()
                                        .map(line -> (line.getKey() + 1) + " : " + words.euros(line.getValue()))
                                        .collect(Collectors.joining(" ; ")),
                                granted.askedBy(),
                                granted.grantedBy(),
                                granted.reason()))));
        return rows;
    }

    private FactTable earlier(PlanFacts facts) {
        return new FactTable(
                words.text("funding.facts.earlier"),
                List.of(
                        words.text("funding.column.exercise"),
                        words.text("funding.column.months"),
                        words.text("funding.facts.fte"),
                        words.text("funding.column.requested"),
                        words.text("funding.facts.adopted")),
                facts.earlier().stream()
                        .map(each -> List.of(
                                String.valueOf(each.year()),
                                String.valueOf(each.months()),
                                words.number(each.fte()),
                                words.euros(each.requestedAid()),
                                words.answer(each.adopted())))
                        .toList());
    }

    private String shares(PlanLine line) {
        return line.shares().entrySet().stream()
                .map(share -> share.getKey() + " : " + words.euros(share.getValue()))
                .collect(Collectors.joining(" ; "));
    }

    private static String name(Map<String, String> categories, String code) {
        return categories.getOrDefault(code, code);
    }
}

package fr.synergies.funding.verdict;

import fr.synergies.decision.ComparableVerdict.Figure;
import fr.synergies.decision.ComparableVerdict.Unit;
import fr.synergies.decision.DecisionKind.RuleNote;
import fr.synergies.decision.DecisionKind.Step;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Explains the calculation of the amounts of a verdict on a plan. */
@Component
class FundingArithmetic {

    private final FundingWords words;

    FundingArithmetic(FundingWords words) {
        this.words = words;
    }

    /** The figures computed by a verdict, line by line. */
    List<Figure> figures(FundingVerdict verdict, PlanFacts facts) {
        List<Figure> figures = new ArrayList<>();
        figures.add(euros(
                words.text("funding.facts.total-granted"), verdict.totals().grantedAid()));
        verdict.caps().forEach(cap -> {
            figures.add(euros(words.text("funding.facts.cap-ceiling", cap.cap()), cap.ceiling()));
            figures.add(euros(words.text("funding.facts.cap-granted", cap.cap()), cap.granted()));
        });
        int number = 0;
        for (FundingVerdict.LineVerdict line : verdict.lines()) {
            String subject = words.text("funding.facts.line", ++number, line.label());
            figures.add(euros(words.text("funding.facts.line-maximum", subject), line.maximumAid()));
            figures.add(euros(words.text("funding.facts.line-granted", subject), line.grantedAid()));
        }
        facts.programme()
                .financers()
                .forEach(financer -> figures.add(euros(
                        words.text("funding.facts.pays", financer.name().in(words.language())),
                        verdict.partners().getOrDefault(financer.code(), BigDecimal.ZERO))));
        return figures;
    }

    /** Caps first, then lines, then the total. */
    List<Step> steps(PlanFacts facts, FundingVerdict verdict, RuleSet rules) {
        FundingTables tables = FundingTables.of(rules, facts.programme(), facts.year());
        Map<String, String> capOf =
                tables.categories().stream().collect(Collectors.toMap(Category::code, Category::cap));
        Map<String, Cap> caps = tables.caps().stream().collect(Collectors.toMap(Cap::code, Function.identity()));
        List<Step> steps = new ArrayList<>();
        verdict.caps()
                .forEach(cap -> steps.add(
                        ceiling(facts, cap, Optional.ofNullable(caps.get(cap.cap())), prior(facts, cap.cap(), capOf))));
        Map<String, String> categories = words.categories(facts, rules);
        int number = 0;
        for (FundingVerdict.LineVerdict line : verdict.lines()) {
            Optional<FundingVerdict.CapVerdict> cap = verdict.caps().stream()
                    .filter(each -> each.cap().equals(capOf.getOrDefault(line.category(), "")))
                    .findFirst();
            String named = line.label().isEmpty() ? name(categories, line.category()) : line.label();
            steps.add(new Step(
                    words.text("funding.facts.line", ++number, named), line(line, cap, facts.derogation()), ""));
        }
        steps.add(total(verdict));
        return steps;
    }

    private Step total(FundingVerdict verdict) {
        String sum = verdict.lines().stream()
                .map(line -> words.euros(line.grantedAid()))
                .collect(Collectors.joining(" + "));
        return new Step(
                words.text("funding.facts.total-granted"),
                sum + " = " + words.euros(verdict.totals().grantedAid()),
                "");
    }

    private static BigDecimal prior(PlanFacts facts, String cap, Map<String, String> capOf) {
        return facts.priorAid().entrySet().stream()
                .filter(aid -> cap.equals(capOf.get(aid.getKey())))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The rules named by the table of caps. */
    Map<String, RuleNote> notes(RuleSet rules) {
        Map<String, RuleNote> notes = new LinkedHashMap<>();
        rules.rows(Cap.class)
                .forEach(cap -> notes.put(
                        cap.rule(),
                        new RuleNote(
                                words.text("funding.facts.watches", cap.name().in(words.language())),
                                cap.source().in(words.language()),
                                "funding/caps.csv")));
        return notes;
    }

    private Step ceiling(PlanFacts facts, FundingVerdict.CapVerdict verdict, Optional<Cap> row, BigDecimal prior) {
        String result = words.euros(verdict.ceiling());
        String subject = words.text(
                "funding.facts.ceiling",
                row.map(cap -> cap.name().in(words.language())).orElse(verdict.cap()));
        String calculation =
                row.map(cap -> equation(factors(facts, cap, prior), result)).orElse(result);
        return new Step(
                subject,
                calculation,
                row.map(cap -> cap.source().in(words.language())).orElse(""));
    }

    private static String equation(String calculation, String result) {
        return calculation.equals(result) ? result : calculation + " = " + result;
    }

    private String factors(PlanFacts facts, Cap cap, BigDecimal prior) {
        String amount = words.euros(cap.amount());
        String factors =
                switch (cap.prorata()) {
                    case NONE -> amount;
                    case POSTS ->
                        words.text(
                                "funding.facts.by-posts",
                                amount,
                                facts.programme().postsCreated());
                    case FTE_MONTHS ->
                        words.text(
                                "funding.facts.by-months",
                                amount,
                                words.number(facts.fte()),
                                cap.countedMonths(facts.exercise()));
                };
        String aided = cap.basis() == Cap.Basis.SPEND ? factors + " × " + words.percent(cap.rate()) : factors;
        return cap.scope() == Cap.Scope.PROGRAMME
                ? words.text("funding.facts.less-prior", aided, words.euros(prior))
                : aided;
    }

    private String line(FundingVerdict.LineVerdict line, Optional<FundingVerdict.CapVerdict> cap, boolean derogation) {
        if (cap.isEmpty()) {
            return words.text("funding.facts.no-cap", words.euros(line.amount()), words.euros(line.grantedAid()));
        }
        FundingVerdict.CapVerdict of = cap.get();
        String maximum = words.text(
                "funding.facts.rate",
                words.euros(line.amount()),
                words.percent(of.rate()),
                words.euros(line.maximumAid()),
                words.euros(line.requestedAid()));
        BigDecimal kept = line.requestedAid().min(line.maximumAid());
        String granted = words.euros(line.grantedAid());
        if (derogation) {
            return maximum + words.text("funding.facts.derogated", granted);
        }
        return of.asked().compareTo(of.ceiling()) > 0
                ? maximum
                        + words.text(
                                "funding.facts.shared",
                                words.euros(kept),
                                words.euros(of.ceiling()),
                                words.euros(of.asked()),
                                granted)
                : maximum + words.text("funding.facts.within", granted);
    }

    private static String name(Map<String, String> categories, String code) {
        return categories.getOrDefault(code, code);
    }

    private static Figure euros(String name, BigDecimal value) {
        return new Figure(name, value, Unit.EUROS);
    }
}

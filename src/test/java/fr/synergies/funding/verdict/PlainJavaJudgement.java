package fr.synergies.funding.verdict;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The semantics of the caps once more, in plain Java with the paper's figures as constants and nothing shared with the
 * program: what the rules are checked against, and measured against.
 */
final class PlainJavaJudgement {

    /** Figures of the lines in the plan's order, and totals by partner. */
    record Result(List<BigDecimal> maximums, List<BigDecimal> grants, Map<String, BigDecimal> partners) {}

    private static final BigDecimal CENT = new BigDecimal("0.01");

    Result judge(PlanFacts plan) {
        List<BigDecimal> maximums = new ArrayList<>();
        List<BigDecimal> asks = new ArrayList<>();
        for (PlanLine line : plan.lines()) {
            BigDecimal maximum = line.amount().multiply(rate(line.category())).setScale(2, HALF_UP);
            maximums.add(maximum);
            asks.add(line.requestedAid().map(maximum::min).orElse(maximum));
        }
        BigDecimal[] grants = new BigDecimal[asks.size()];
        for (String cap : List.of("STAFF", "EXTERNAL", "EQUIPMENT", "NONE")) {
            share(plan, cap, asks, grants);
        }
        return new Result(maximums, List.of(grants), partners(plan, grants));
    }

    static String cap(String category) {
        return switch (category) {
            case "SALARY" -> "STAFF";
            case "COMMUNICATION", "TRAINING", "EIT_TOOL", "STUDY" -> "EXTERNAL";
            case "EQUIPMENT" -> "EQUIPMENT";
            default -> "NONE";
        };
    }

    static BigDecimal ceiling(PlanFacts plan, String cap) {
        int staffMonths = Math.max(0, Math.min(plan.months(), 36 - plan.priorStaffMonths()));
        BigDecimal ceiling =
                switch (cap) {
                    case "STAFF" -> new BigDecimal(3_000L * staffMonths).multiply(plan.fte());
                    case "EXTERNAL" -> new BigDecimal(20_000);
                    case "EQUIPMENT" ->
                        new BigDecimal(15_000)
                                .subtract(plan.priorAid().getOrDefault("EQUIPMENT", ZERO))
                                .max(ZERO);
                    default -> ZERO;
                };
        return ceiling.setScale(2, HALF_UP);
    }

    private static BigDecimal rate(String category) {
        return switch (cap(category)) {
            case "EXTERNAL" -> new BigDecimal("0.8");
            case "NONE" -> ZERO;
            default -> BigDecimal.ONE;
        };
    }

    private static void share(PlanFacts plan, String cap, List<BigDecimal> asks, BigDecimal[] grants) {
        List<Integer> lines = IntStream.range(0, asks.size())
                .filter(line -> cap(plan.lines().get(line).category()).equals(cap))
                .boxed()
                .toList();
        BigDecimal asked = lines.stream().map(asks::get).reduce(ZERO, BigDecimal::add);
        BigDecimal ceiling = ceiling(plan, cap);
        lines.forEach(line -> grants[line] = asks.get(line));
        if (asked.compareTo(ceiling) <= 0) {
            return;
        }
        // The fractions are compared as numerators over the same denominator: ask × ceiling − share × asked.
        Map<Integer, BigDecimal> fractions = new LinkedHashMap<>();
        BigDecimal left = ceiling;
        for (int line : lines) {
            BigDecimal product = asks.get(line).multiply(ceiling);
            grants[line] = product.divideToIntegralValue(asked.multiply(CENT), MathContext.UNLIMITED)
                    .multiply(CENT)
                    .setScale(2, DOWN);
            fractions.put(line, product.subtract(grants[line].multiply(asked)));
            left = left.subtract(grants[line]);
        }
        Comparator<Integer> order = Comparator.<Integer, BigDecimal>comparing(fractions::get)
                .thenComparing(line -> plan.lines().get(line).amount())
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        lines.stream()
                .sorted(order)
                .limit(left.movePointRight(2).longValueExact())
                .forEach(line -> grants[line] = grants[line].add(CENT));
    }

    private static Map<String, BigDecimal> partners(PlanFacts plan, BigDecimal[] grants) {
        Map<String, BigDecimal> partners = new LinkedHashMap<>();
        List.of("ADEME_REGION", "DIJON_METROPOLE", "CCIMDB")
                .forEach(partner -> partners.put(partner, ZERO.setScale(2)));
        for (int line = 0; line < grants.length; line++) {
            PlanLine of = plan.lines().get(line);
            partners.merge("ADEME_REGION", grants[line], BigDecimal::add);
            partners.merge(partner(of.category(), plan.year()), of.amount().subtract(grants[line]), BigDecimal::add);
        }
        return partners;
    }

    static String partner(String category, int year) {
        return switch (category) {
            case "TRAVEL", "OTHER", "COORDINATION" -> "CCIMDB";
            case "EIT_TOOL" -> year <= 2021 ? "CCIMDB" : "DIJON_METROPOLE";
            default -> "DIJON_METROPOLE";
        };
    }
}

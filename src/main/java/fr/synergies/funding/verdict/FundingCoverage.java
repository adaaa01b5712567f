package fr.synergies.funding.verdict;

import fr.synergies.funding.verdict.FundingCoverage.Gap.Kind;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the tables say of each exercise of a programme all that a verdict needs: for each category its cap or none, and who of
 * the programme's financers bears the remainder, wholly. What they do not say is a finding on the programme, and a plan of it is
 * refused rather than given to somebody who finances nothing there.
 */
public final class FundingCoverage {

    /**
     * Something that the tables do not say.
     *
     * @param year the exercise
     * @param about code of the category, empty where the whole exercise is meant
     * @param named what the row names, empty if there is no row
     */
    public record Gap(int year, String about, Kind kind, String named) {

        /** What is missing, with the key of its sentence: {0} the exercise, {1} the category, {2} what the row names. */
        public enum Kind {
            SCHEME("funding.coverage.scheme"),
            CATEGORIES("funding.coverage.categories"),
            CAP("funding.coverage.cap"),
            REMAINDER("funding.coverage.remainder"),
            BEARER("funding.coverage.bearer"),
            SHARES("funding.coverage.shares");

            private final String sentence;

            Kind(String sentence) {
                this.sentence = sentence;
            }

            public String sentence() {
                return sentence;
            }
        }

        /** The arguments of its sentence. */
        public Object[] arguments() {
            return new Object[] {String.valueOf(year), about, named};
        }

        Violation violation() {
            return Violation.of("rules." + year + (about.isEmpty() ? "" : "." + about), kind.sentence(), arguments());
        }
    }

    private final Programme programme;
    private final RuleSet rules;
    private final List<Gap> gaps = new ArrayList<>();

    private FundingCoverage(Programme programme, RuleSet rules) {
        this.programme = programme;
        this.rules = rules;
    }

    /** What the tables do not say of a programme, exercise by exercise. */
    public static List<Gap> gaps(Programme programme, RuleSet rules) {
        FundingCoverage coverage = new FundingCoverage(programme, rules);
        programme.exercises().stream().map(Exercise::year).forEach(coverage::check);
        return List.copyOf(coverage.gaps);
    }

    /**
     * Refuses a plan whose programme the tables do not cover, or that names a category which they do not have for it.
     *
     * @throws Refusal UNPROCESSABLE naming each gap
     */
    static void refuseGaps(PlanFacts plan, RuleSet rules) {
        refuseGaps(plan.programme(), rules);
        Set<String> known = categories(FundingScope.of(rules, plan.programme(), plan.year())).stream()
                .map(Category::code)
                .collect(Collectors.toSet());
        plan.lines().stream()
                .filter(line -> !known.contains(line.category()))
                .findFirst()
                .ifPresent(line -> {
                    throw Refusal.unprocessable(
                            "funding.category.without-row", line.category(), String.valueOf(plan.year()));
                });
    }

    /**
     * Refuses plans of a programme that the tables do not cover.
     *
     * @throws Refusal UNPROCESSABLE naming each gap
     */
    public static void refuseGaps(Programme programme, RuleSet rules) {
        List<Gap> gaps = gaps(programme, rules);
        if (!gaps.isEmpty()) {
            throw Refusal.unprocessable(
                    "funding.coverage.incomplete",
                    gaps.stream().map(Gap::violation).toList());
        }
    }

    private void check(int year) {
        RuleSet here = FundingScope.of(rules, programme, year);
        String scheme = programme.scheme();
        if (!scheme.isEmpty()
                && rules.rows(Scheme.class).stream().noneMatch(row -> row.code().equals(scheme))) {
            gaps.add(new Gap(year, "", Kind.SCHEME, scheme));
        }
        if (categories(here).isEmpty()) {
            gaps.add(new Gap(year, "", Kind.CATEGORIES, ""));
        }
        categories(here).forEach(category -> check(year, category, here));
    }

    private void check(int year, Category category, RuleSet here) {
        if (!category.cap().isEmpty()
                && here.rows(Cap.class).stream().noneMatch(cap -> cap.code().equals(category.cap()))) {
            gaps.add(new Gap(year, category.code(), Kind.CAP, category.cap()));
        }
        List<Split> splits = here.rows(Split.class).stream()
                .filter(split -> split.category().equals(category.code()))
                .toList();
        if (splits.isEmpty()) {
            gaps.add(new Gap(year, category.code(), Kind.REMAINDER, ""));
            return;
        }
        splits.stream()
                .map(Split::partner)
                .filter(partner -> programme.bearer(partner).isEmpty())
                .forEach(partner -> gaps.add(new Gap(year, category.code(), Kind.BEARER, partner)));
        BigDecimal whole = splits.stream().map(Split::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.compareTo(BigDecimal.ONE) != 0) {
            String percent = whole.movePointRight(2).stripTrailingZeros().toPlainString();
            gaps.add(new Gap(year, category.code(), Kind.SHARES, percent));
        }
    }

    private static List<Category> categories(RuleSet here) {
        return here.rows(Category.class);
    }
}

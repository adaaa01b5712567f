package fr.synergies.funding.verdict;

import static java.math.RoundingMode.HALF_UP;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;

/**
 * A cap on the aid (« aide maxi »): a group of categories with a rate and a ceiling. A row of {@code rules/funding/caps.csv}.
 *
 * @param code such as {@code STAFF}
 * @param rule id of the rule that enforces the ceiling, such as {@code staff-ceiling}
 * @param name display name
 * @param validity where it applies
 * @param rate share of the expense that may be aided, 0 to 1
 * @param amount ceiling in euros, before any prorata
 * @param basis what the amount limits
 * @param scope the period to which the amount applies
 * @param prorata what multiplies the amount
 * @param limitMonths months of aid in all, 0 for no limit
 * @param lessVacancies whether months in which nobody holds the post do not count in the ceiling
 * @param source article of the paper
 */
public record Cap(
        String code,
        String rule,
        LocalizedText name,
        Validity validity,
        BigDecimal rate,
        BigDecimal amount,
        Basis basis,
        Scope scope,
        Prorata prorata,
        int limitMonths,
        boolean lessVacancies,
        LocalizedText source) {

    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1000000000");

    /** What the amount limits: the aid, or the expense that is aided at the rate. */
    public enum Basis {
        AID,
        SPEND
    }

    /** The period to which the ceiling applies: each exercise separately, or the whole programme. */
    public enum Scope {
        EXERCISE,
        PROGRAMME
    }

    /** What multiplies the amount: nothing, FTE × months / 12, or the posts created. */
    public enum Prorata {
        NONE,
        FTE_MONTHS,
        POSTS
    }

    /** What becomes of months in which nobody holds the post: they lower the ceiling, or count as the others do. */
    public enum Vacancies {
        LESS,
        COUNTED
    }

    /** The cap in a row of the table; tables from before vacancies counted every month. */
    public static Cap of(Cells row) {
        return new Cap(
                row.text("code"),
                row.text("rule"),
                row.localized("name"),
                Validity.of(row),
                row.decimal("rate", BigDecimal.ZERO, BigDecimal.ONE),
                row.decimal("amount", BigDecimal.ZERO, LARGEST_AMOUNT),
                row.choice("basis", Basis.class),
                row.choice("scope", Scope.class),
                row.choice("prorata", Prorata.class),
                row.whole("limitMonths", 0),
                row.optional("vacancies")
                        .filter(stated -> row.choice("vacancies", Vacancies.class) == Vacancies.LESS)
                        .isPresent(),
                row.localized("source"));
    }

    /** Rate × expense, to the cent. */
    public BigDecimal maximumAid(BigDecimal expense) {
        return rate.multiply(expense).setScale(2, HALF_UP);
    }

    /** The months of an exercise that still count, given those used by earlier exercises. */
    public int countedMonths(int months, int priorMonths) {
        return limitMonths == 0 ? months : Math.max(0, Math.min(months, limitMonths - priorMonths));
    }

    /** The months of an exercise that count in its ceiling. */
    public int countedMonths(ExerciseFacts facts) {
        int held = lessVacancies ? Math.max(0, facts.months() - facts.vacantMonths()) : facts.months();
        return countedMonths(held, facts.priorStaffMonths());
    }

    /**
     * The ceiling of the aid of one exercise, in euros, to the cent, never below zero.
     *
     * @param facts the exercise
     * @param priorAid aid granted to earlier exercises under this cap, in euros
     */
    public BigDecimal ceiling(ExerciseFacts facts, BigDecimal priorAid) {
        BigDecimal full = prorated(facts);
        BigDecimal ofAid = (basis == Basis.SPEND ? full.multiply(rate) : full).setScale(2, HALF_UP);
        BigDecimal left = scope == Scope.PROGRAMME ? ofAid.subtract(priorAid) : ofAid;
        return left.max(BigDecimal.ZERO).setScale(2, HALF_UP);
    }

    /** What the months missing from a full year would have added, in euros: amount × FTE × missing months / 12. */
    public BigDecimal unusedByMissingMonths(BigDecimal fte, int months) {
        return amount.multiply(fte)
                .multiply(MONTHS_OF_A_YEAR.subtract(BigDecimal.valueOf(months)))
                .divide(MONTHS_OF_A_YEAR, 2, HALF_UP);
    }

    private BigDecimal prorated(ExerciseFacts facts) {
        return switch (prorata) {
            case NONE -> amount;
            case POSTS -> amount.multiply(BigDecimal.valueOf(facts.postsCreated()));
            case FTE_MONTHS ->
                amount.multiply(facts.fte())
                        .multiply(BigDecimal.valueOf(countedMonths(facts)))
                        .divide(MONTHS_OF_A_YEAR, 10, HALF_UP);
        };
    }
}

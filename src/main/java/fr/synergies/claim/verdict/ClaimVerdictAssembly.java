package fr.synergies.claim.verdict;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.HALF_UP;

import fr.synergies.claim.verdict.ClaimVerdict.CapBalance;
import fr.synergies.claim.verdict.ClaimVerdict.ClaimLineVerdict;
import fr.synergies.claim.verdict.ClaimVerdict.ClaimTotals;
import fr.synergies.claim.verdict.ClaimVerdict.LineOutcome;
import fr.synergies.claim.verdict.ClaimVerdict.Outcome;
import fr.synergies.funding.verdict.Cap;
import fr.synergies.funding.verdict.Category;
import fr.synergies.rules.RuleEvaluation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assembles a verdict from the facts inserted by the rules, in the order of the claim and of the tables. */
class ClaimVerdictAssembly {

    private final ClaimFacts claim;
    private final RuleEvaluation outcome;
    private final String rulesVersion;
    private final Map<Integer, LineSpend> spends;

    ClaimVerdictAssembly(ClaimFacts claim, RuleEvaluation outcome, String rulesVersion) {
        this.claim = claim;
        this.outcome = outcome;
        this.rulesVersion = rulesVersion;
        this.spends =
                outcome.of(LineSpend.class).stream().collect(Collectors.toMap(LineSpend::index, Function.identity()));
    }

    ClaimVerdict verdict() {
        long rejected = outcome.of(LineRejection.class).stream()
                .map(LineRejection::line)
                .distinct()
                .count();
        if (spends.size() + rejected != claim.lines().size()) {
            throw new IllegalStateException("The rules counted " + spends.size() + " and rejected " + rejected
                    + " lines of the " + claim.lines().size() + " of a claim of "
                    + claim.programme().code() + " " + claim.exercise().year());
        }
        List<ClaimLineVerdict> lines = claim.lines().stream().map(this::line).toList();
        ClaimTotals totals = new ClaimTotals(
                sum(lines.stream().map(ClaimLineVerdict::amount)),
                sum(lines.stream().map(ClaimLineVerdict::eligible)),
                sum(lines.stream().map(ClaimLineVerdict::aid)));
        return new ClaimVerdict(rulesVersion, outcome(lines, totals), totals, lines, caps(), outcome.findings());
    }

    private ClaimLineVerdict line(ClaimLine line) {
        LineSpend spend = spends.get(line.index());
        BigDecimal eligible = spend == null ? ZERO : spend.eligible();
        BigDecimal aid = spend == null ? ZERO : spend.aid();
        return new ClaimLineVerdict(
                line.category(), line.reference(), cents(line.amount()), outcome(spend), cents(eligible), cents(aid));
    }

    private static LineOutcome outcome(LineSpend spend) {
        if (spend == null) {
            return LineOutcome.REJECTED;
        }
        if (spend.exceeded().signum() == 0) {
            return LineOutcome.ACCEPTED;
        }
        return spend.eligible().signum() == 0 ? LineOutcome.REJECTED : LineOutcome.REDUCED;
    }

    private static Outcome outcome(List<ClaimLineVerdict> lines, ClaimTotals totals) {
        if (lines.stream().allMatch(line -> line.verdict() == LineOutcome.ACCEPTED)) {
            return Outcome.ADMISSIBLE;
        }
        return totals.eligible().signum() == 0 ? Outcome.REJECTED : Outcome.REDUCED;
    }

    private List<CapBalance> caps() {
        return outcome.of(Cap.class).stream().map(this::cap).toList();
    }

    private CapBalance cap(Cap cap) {
        Set<String> categories = outcome.of(Category.class).stream()
                .filter(category -> category.cap().equals(cap.code()))
                .map(Category::code)
                .collect(Collectors.toSet());
        List<PlannedSpend> planned = claim.planned().stream()
                .filter(one -> categories.contains(one.category()))
                .toList();
        BigDecimal granted = sum(planned.stream().map(PlannedSpend::grantedAid));
        BigDecimal before = sum(planned.stream().map(one -> one.aidOn(one.claimed())));
        BigDecimal due = sum(spends.values().stream()
                .filter(spend -> categories.contains(spend.line().category()))
                .map(LineSpend::aid));
        return new CapBalance(
                cap.code(), granted, before, due, granted.subtract(before).subtract(due));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return cents(amounts.reduce(ZERO, BigDecimal::add));
    }

    private static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(2, HALF_UP);
    }
}

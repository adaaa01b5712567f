package fr.synergies.funding.verdict;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.HALF_UP;

import fr.synergies.funding.verdict.FundingVerdict.CapVerdict;
import fr.synergies.funding.verdict.FundingVerdict.LineVerdict;
import fr.synergies.funding.verdict.FundingVerdict.Outcome;
import fr.synergies.funding.verdict.FundingVerdict.Totals;
import fr.synergies.programme.Financer;
import fr.synergies.rules.RuleEvaluation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assembles a verdict from the facts inserted by the rules, in the order of the plan and of the tables. */
class VerdictAssembly {

    private final PlanFacts plan;
    private final RuleEvaluation outcome;
    private final String rulesVersion;
    private final Map<Integer, List<Remainder>> remainders;

    VerdictAssembly(PlanFacts plan, RuleEvaluation outcome, String rulesVersion) {
        this.plan = plan;
        this.outcome = outcome;
        this.rulesVersion = rulesVersion;
        this.remainders = outcome.of(Remainder.class).stream()
                .collect(Collectors.groupingBy(remainder -> remainder.grant().index()));
    }

    FundingVerdict verdict() {
        List<LineGrant> grants = outcome.of(LineGrant.class).stream()
                .sorted(Comparator.comparing(LineGrant::index))
                .toList();
        if (grants.size() != plan.lines().size() || remainders.size() != grants.size()) {
            throw new IllegalStateException(
                    "The rules judged " + grants.size() + " lines and split " + remainders.size() + " of the "
                            + plan.lines().size() + " of " + plan.programme().code() + " " + plan.year());
        }
        List<LineVerdict> lines = grants.stream().map(this::line).toList();
        Totals totals = new Totals(
                sum(lines, LineVerdict::amount),
                sum(lines, LineVerdict::requestedAid),
                sum(lines, LineVerdict::grantedAid),
                sum(lines, LineVerdict::excess));
        return new FundingVerdict(
                outcome(lines), rulesVersion, totals, partners(lines), caps(), lines, outcome.findings());
    }

    private Outcome outcome(List<LineVerdict> lines) {
        if (lines.stream().anyMatch(line -> line.derogated().isPresent())) {
            return Outcome.DEROGATION;
        }
        if (lines.stream().noneMatch(line -> line.excess().signum() > 0)) {
            return Outcome.COMPLIANT;
        }
        return plan.capped() ? Outcome.CAPPED : Outcome.OVER_CAP;
    }

    private List<CapVerdict> caps() {
        List<String> order = outcome.of(Cap.class).stream().map(Cap::code).toList();
        return outcome.of(CapGrant.class).stream()
                .sorted(Comparator.comparing(grant -> order.indexOf(grant.code())))
                .map(grant -> new CapVerdict(
                        grant.code(),
                        atLeastTwoDecimals(grant.ceiling().cap().rate()),
                        grant.ceiling().amount(),
                        cents(grant.asked()),
                        cents(grant.granted()),
                        cents(grant.headroom())))
                .toList();
    }

    private LineVerdict line(LineGrant grant) {
        PlanLine line = grant.ask().line();
        return new LineVerdict(
                line.category(),
                line.label(),
                line.amount(),
                cents(grant.ask().maximumAid()),
                cents(grant.ask().requested()),
                cents(grant.granted()),
                cents(grant.excess()),
                partners(grant),
                Optional.of(grant.derogated())
                        .filter(euros -> euros.signum() > 0)
                        .map(VerdictAssembly::cents));
    }

    private Map<String, BigDecimal> partners(LineGrant grant) {
        Map<String, BigDecimal> shares = noShares();
        shares.merge(plan.programme().funder().code(), cents(grant.granted()), BigDecimal::add);
        remainders
                .get(grant.index())
                .forEach(remainder -> shares.merge(remainder.partner(), cents(remainder.amount()), BigDecimal::add));
        return shares;
    }

    private Map<String, BigDecimal> partners(List<LineVerdict> lines) {
        Map<String, BigDecimal> totals = noShares();
        lines.forEach(
                line -> line.partners().forEach((partner, share) -> totals.merge(partner, share, BigDecimal::add)));
        return totals;
    }

    private Map<String, BigDecimal> noShares() {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        for (Financer financer : plan.programme().financers()) {
            shares.put(financer.code(), cents(ZERO));
        }
        return shares;
    }

    private static BigDecimal sum(List<LineVerdict> lines, Function<LineVerdict, BigDecimal> figure) {
        return cents(lines.stream().map(figure).reduce(ZERO, BigDecimal::add));
    }

    private static BigDecimal atLeastTwoDecimals(BigDecimal rate) {
        return rate.setScale(Math.max(2, rate.stripTrailingZeros().scale()), HALF_UP);
    }

    private static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(2, HALF_UP);
    }
}

package fr.synergies.synergy.matching;

import static java.math.BigDecimal.ZERO;
import static java.math.MathContext.DECIMAL128;

import fr.synergies.company.flow.Dimension;
import fr.synergies.company.flow.EmissionFactor;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The expected benefits of a synergy, unrounded.
 *
 * @param smaller the smaller yearly quantity, in the base unit; for a pooling, the smallest of all its flows
 * @param larger the larger yearly quantity
 * @param saving saving in euros per year
 * @param tonnes waste avoided, in tonnes per year
 * @param co2 CO₂e avoided, in tonnes per year; only for a substitution whose resource has a factor for its dimension
 */
public record ExpectedBenefits(
        BigDecimal smaller, BigDecimal larger, BigDecimal saving, BigDecimal tonnes, Optional<BigDecimal> co2) {

    /**
     * The figures of a proposal; empty unless all its flows have units of the same dimension.
     *
     * @param ofRest whether saving, tonnage and CO₂e are on what running synergies leave of the flows
     */
    static Optional<ExpectedBenefits> of(FlowMatch proposal, List<EmissionFactor> factors, boolean ofRest) {
        Optional<Dimension> dimension = proposal.receiving().dimension();
        BigDecimal smaller = null;
        BigDecimal larger = null;
        BigDecimal left = null;
        for (Flow flow : proposal.flows()) {
            if (dimension.isEmpty() || !flow.dimension().equals(dimension)) {
                return Optional.empty();
            }
            BigDecimal yearly = flow.yearly();
            smaller = smaller == null ? yearly : smaller.min(yearly);
            larger = larger == null ? yearly : larger.max(yearly);
            BigDecimal free = ofRest ? flow.yearlyUnbound() : yearly;
            left = left == null ? free : left.min(free);
        }
        if (proposal.kind() == SynergyKind.POOLING) {
            return Optional.of(new ExpectedBenefits(smaller, larger, pooled(proposal, ofRest), ZERO, Optional.empty()));
        }
        boolean weighed = dimension.get() == Dimension.MASS;
        return Optional.of(new ExpectedBenefits(
                smaller,
                larger,
                substituted(proposal, left),
                weighed ? left : ZERO,
                avoided(left, dimension.get(), factors)));
    }

    private static Optional<BigDecimal> avoided(BigDecimal matched, Dimension dimension, List<EmissionFactor> factors) {
        for (EmissionFactor factor : factors) {
            if (factor.dimension() == dimension) {
                return Optional.of(factor.tonnes(matched));
            }
        }
        return Optional.empty();
    }

    /** Smaller / larger quantity, 0 if both are 0. Rounded to 34 digits; thresholds are therefore compared by products. */
    public BigDecimal coverage() {
        return larger.signum() == 0 ? ZERO : smaller.divide(larger, DECIMAL128);
    }

    /** Whether smaller / larger reaches a share, computed without rounding. */
    public boolean covers(BigDecimal share) {
        return larger.signum() > 0 && smaller.compareTo(share.multiply(larger)) >= 0;
    }

    /** The saving of a substitution: the matched quantity is no longer bought by one company, nor disposed of by the other. */
    private static BigDecimal substituted(FlowMatch proposal, BigDecimal matched) {
        Flow incoming = proposal.receiving();
        Flow outgoing = proposal.giving();
        return inUnit(matched, incoming)
                .multiply(incoming.unitPrice())
                .add(inUnit(matched, outgoing).multiply(outgoing.disposalPrice()));
    }

    private static BigDecimal pooled(FlowMatch proposal, boolean ofRest) {
        return proposal.flows().stream()
                .map(flow -> (ofRest ? flow.unbound().multiply(flow.period().perYear()) : flow.yearlyInUnit())
                        .multiply(flow.unitPrice()))
                .reduce(ZERO, BigDecimal::add)
                .multiply(proposal.receiving().resource().discount());
    }

    private static BigDecimal inUnit(BigDecimal base, Flow flow) {
        return flow.unit().orElseThrow().fromBase(base);
    }
}

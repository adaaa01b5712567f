package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.Compatibility;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.reference.WasteCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A proposal as a fact for the rules, with everything they compare.
 *
 * @param number its index among those judged together, from 0
 * @param companies its companies, each once, in the order of their flows
 * @param compatibility the row of the table that makes its two resources compatible; empty if they are the same
 * @param km straight-line distance between the two companies farthest apart, in km; empty if a position is unknown
 * @param figures empty if the units do not allow any
 */
public record PossibleSynergy(
        int number,
        FlowMatch proposal,
        List<Company> companies,
        Optional<Compatibility> compatibility,
        Optional<BigDecimal> km,
        Optional<ExpectedBenefits> figures) {

    private static final int SHOWN_DECIMALS = 6;

    /** Creates the fact for a proposal with the values of the tables. */
    static PossibleSynergy of(int number, FlowMatch proposal, SynergyTables tables) {
        List<Company> companies = proposal.companies();
        return new PossibleSynergy(
                number,
                proposal,
                companies,
                tables.compatibility(
                        proposal.giving().resource().code(),
                        proposal.receiving().resource().code()),
                Farthest.km(companies),
                ExpectedBenefits.of(
                        proposal, tables.factors(proposal.receiving().resource().code()), tables.benefitsOfRest()));
    }

    public SynergyKind kind() {
        return proposal.kind();
    }

    public List<Flow> flows() {
        return proposal.flows();
    }

    /** The smaller yearly quantity, in the base unit. */
    public Optional<BigDecimal> smaller() {
        return figures.map(ExpectedBenefits::smaller);
    }

    /** The larger yearly quantity, in the base unit. */
    public Optional<BigDecimal> larger() {
        return figures.map(ExpectedBenefits::larger);
    }

    /** Smaller / larger quantity, with six decimals. */
    public Optional<BigDecimal> coverage() {
        return figures.map(figure -> figure.coverage().setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Euros a year, unrounded. */
    public Optional<BigDecimal> saving() {
        return figures.map(ExpectedBenefits::saving);
    }

    /** Tonnes of waste avoided a year, unrounded. */
    public Optional<BigDecimal> tonnes() {
        return figures.map(ExpectedBenefits::tonnes);
    }

    /** The number of months that all its flows have in common. */
    public int sharedMonths() {
        Set<Integer> shared = new TreeSet<>(flows().get(0).months());
        flows().forEach(flow -> shared.retainAll(flow.months()));
        return shared.size();
    }

    /** The number of months of the shortest season. */
    public int shorterSeason() {
        return flows().stream().mapToInt(flow -> flow.months().size()).min().orElseThrow();
    }

    /** Who would receive which hazardous waste, for both kinds of synergies. */
    public List<Receipt> hazards() {
        Stream<Receipt> receipts = flows().stream().flatMap(flow -> {
            Company receiver =
                    kind() == SynergyKind.SUBSTITUTION ? proposal.receiving().company() : flow.company();
            return flow.waste().stream().filter(WasteCode::hazardous).map(waste -> new Receipt(receiver, waste));
        });
        return receipts.distinct().toList();
    }

    /** The SIREN numbers of which several of its companies are establishments, in order. */
    public List<String> sharedSirens() {
        Map<String, Long> counted = new TreeMap<>();
        companies.forEach(company -> company.siren().ifPresent(siren -> counted.merge(siren, 1L, Long::sum)));
        return counted.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Smaller / larger quantity, to 34 digits: what is compared with thresholds. */
    public Optional<BigDecimal> exactCoverage() {
        return figures.map(ExpectedBenefits::coverage);
    }

    /** The flows that are partly bound by running synergies. */
    public List<Flow> bound() {
        return flows().stream().filter(flow -> flow.bound().signum() > 0).toList();
    }

    /**
     * A company that would receive a hazardous waste.
     *
     * @param waste its code
     */
    public record Receipt(Company receiver, WasteCode waste) {

        /** Whether the receiver has the permit; REVIEW if its permits are not fully known. */
        public CriterionOutcome permit() {
            return CriterionOutcome.of(receiver.mayReceive(waste), !receiver.permitsKnown());
        }
    }
}

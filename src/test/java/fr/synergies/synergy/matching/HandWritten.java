package fr.synergies.synergy.matching;

import static fr.synergies.company.flow.CriterionOutcome.FAIL;
import static fr.synergies.company.flow.CriterionOutcome.PASS;
import static fr.synergies.company.flow.CriterionOutcome.REVIEW;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Dimension;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.Park;
import fr.synergies.company.flow.Position;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The same join and the same eleven criteria without a rule engine, their thresholds as constants, on all processors:
 * what the rules are measured against. Poolings are grouped by the program's own method, which has no second way.
 */
public final class HandWritten {

    private static final double FAR_KM = 30;
    private static final double CELL = 0.3; // degrees, more than 30 km of latitude
    private static final double CELL_EAST = 0.45; // and of longitude, up to 52 degrees north
    private static final BigDecimal FIFTH = new BigDecimal("0.20");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final BigDecimal NEAR = new BigDecimal("15");
    private static final BigDecimal NEARLY = new BigDecimal("30");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Map<String, Set<String>> REPLACE = Map.of(
            "WOOD", Set.of("WOOD_CHIP", "PALLET"),
            "PALLET", Set.of("WOOD", "WOOD_CHIP"),
            "SAWDUST", Set.of("WOOD_CHIP"),
            "CARDBOARD", Set.of("PACKAGING"),
            "PAPER", Set.of("PACKAGING"),
            "PLASTIC", Set.of("PACKAGING"),
            "RUBBLE", Set.of("AGGREGATE"),
            "GLASS", Set.of("AGGREGATE"),
            "USED_OIL", Set.of("OIL"),
            "STEAM", Set.of("HEAT"));

    private final Map<String, Map<Long, List<Flow>>> wanted = new HashMap<>();
    private final Map<String, List<Flow>> nowhere = new HashMap<>();
    private final Map<String, List<Flow>> everywhere = new HashMap<>();
    private final Map<String, Map<Optional<Dimension>, List<Flow>>> pools = new TreeMap<>();
    private final List<Flow> given = new ArrayList<>();

    private HandWritten(List<Flow> flows) {
        for (Flow flow : flows) {
            String resource = flow.resource().code();
            if (flow.direction() == Direction.OUT) {
                given.add(flow);
                continue;
            }
            everywhere.computeIfAbsent(resource, none -> new ArrayList<>()).add(flow);
            Optional<Position> place = flow.company().position();
            if (place.isPresent()) {
                wanted.computeIfAbsent(resource, none -> new HashMap<>())
                        .computeIfAbsent(cell(place.get(), 0, 0), none -> new ArrayList<>())
                        .add(flow);
            } else {
                nowhere.computeIfAbsent(resource, none -> new ArrayList<>()).add(flow);
            }
            if (flow.resource().poolable()) {
                pools.computeIfAbsent(resource, none -> new HashMap<>())
                        .computeIfAbsent(flow.dimension(), none -> new ArrayList<>())
                        .add(flow);
            }
        }
    }

    /** All rulings, summed up. */
    public static Tally judge(List<Flow> flows) {
        HandWritten all = new HandWritten(flows);
        Tally pairs = all.given.parallelStream().map(all::pairs).reduce(Tally.NONE, Tally::plus);
        Tally groups = all.pools.values().parallelStream()
                .flatMap(each -> each.values().stream())
                .flatMap(alike -> Neighbourhood.of(alike, FAR_KM).stream())
                .filter(group -> group.size() > 1)
                .map(group -> Tally.of(ruling(new FlowMatch(SynergyKind.POOLING, group), FAR_KM + 1)))
                .reduce(Tally.NONE, Tally::plus);
        return pairs.plus(groups);
    }

    private Tally pairs(Flow out) {
        Tally tally = pairs(out, out.resource().code());
        for (String other : REPLACE.getOrDefault(out.resource().code(), Set.of())) {
            tally = tally.plus(pairs(out, other));
        }
        return tally;
    }

    private Tally pairs(Flow out, String resource) {
        Optional<Position> place = out.company().position();
        if (place.isEmpty()) {
            return all(out, everywhere.getOrDefault(resource, List.of()));
        }
        Tally tally = all(out, nowhere.getOrDefault(resource, List.of()));
        Map<Long, List<Flow>> cells = wanted.getOrDefault(resource, Map.of());
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                for (Flow in : cells.getOrDefault(cell(place.get(), north, east), List.of())) {
                    double km = place.get().kmTo(in.company().position().orElseThrow());
                    if (km <= FAR_KM) {
                        tally = tally.plus(
                                Tally.of(ruling(new FlowMatch(SynergyKind.SUBSTITUTION, List.of(out, in)), km)));
                    }
                }
            }
        }
        return tally;
    }

    private static Tally all(Flow out, List<Flow> others) {
        Tally tally = Tally.NONE;
        for (Flow in : others) {
            tally = tally.plus(Tally.of(ruling(new FlowMatch(SynergyKind.SUBSTITUTION, List.of(out, in)), 0)));
        }
        return tally;
    }

    private static long cell(Position place, int north, int east) {
        long row = (long) Math.floor(place.latitude() / CELL) + north;
        long column = (long) Math.floor(place.longitude() / CELL_EAST) + east;
        return row * 100_000 + column;
    }

    private static CriteriaResult ruling(FlowMatch proposal, double known) {
        List<Flow> flows = proposal.flows();
        boolean pair = proposal.kind() == SynergyKind.SUBSTITUTION;
        Set<String> companies = new HashSet<>();
        boolean parks = true;
        boolean inside = true;
        boolean agreed = true;
        boolean placed = true;
        for (Flow flow : flows) {
            Company company = flow.company();
            companies.add(company.id());
            parks &= company.park().zone() == Park.Zone.PARK;
            inside &= company.park().zone() != Park.Zone.OUTSIDE;
            agreed &= company.consent();
            placed &= company.position().isPresent();
        }
        Numbers numbers = Numbers.of(proposal);
        BigDecimal km = placed ? BigDecimal.valueOf(pair ? known : farthest(flows)) : null;
        Stream.Builder<CriterionOutcome> said = Stream.builder();
        said.add(companies.size() >= 2 ? PASS : FAIL);
        said.add(parks ? PASS : inside ? REVIEW : FAIL);
        said.add(agreed ? PASS : FAIL);
        said.add(
                proposal.giving()
                                .resource()
                                .code()
                                .equals(proposal.receiving().resource().code())
                        ? PASS
                        : REVIEW);
        said.add(numbers == null ? FAIL : PASS);
        if (pair) {
            said.add(covers(numbers, FIFTH) ? PASS : covers(numbers, TWENTIETH) ? REVIEW : FAIL);
        }
        said.add(season(flows));
        said.add(
                km != null && km.compareTo(NEAR) <= 0 ? PASS : km == null || km.compareTo(NEARLY) <= 0 ? REVIEW : FAIL);
        said.add(hazard(proposal));
        said.add(numbers != null && (numbers.saving.signum() > 0 || numbers.tonnes.signum() > 0) ? PASS : FAIL);
        said.add(bound(flows));
        said.add(oneLegalUnit(flows) ? REVIEW : PASS);
        return ruling(proposal, said.build().toList(), numbers, km);
    }

    private static CriteriaResult ruling(
            FlowMatch proposal, List<CriterionOutcome> said, Numbers numbers, BigDecimal km) {
        StringBuilder letters = new StringBuilder();
        CriterionOutcome worst = PASS;
        for (CriterionOutcome outcome : said) {
            letters.append(outcome.name().charAt(0));
            worst = outcome.compareTo(worst) > 0 ? outcome : worst;
        }
        Verdict verdict = worst == FAIL ? Verdict.INELIGIBLE : worst == REVIEW ? Verdict.TO_REVIEW : Verdict.ELIGIBLE;
        boolean pair = proposal.kind() == SynergyKind.SUBSTITUTION;
        SynergyFigures figures = numbers == null
                ? new SynergyFigures(
                        Optional.empty(), rounded(km, 1), Optional.empty(), Optional.empty(), Optional.empty())
                : new SynergyFigures(
                        pair ? rounded(numbers.coverage(), 2) : Optional.empty(),
                        rounded(km, 1),
                        rounded(numbers.saving, 2),
                        rounded(numbers.tonnes, 2),
                        rounded(numbers.co2, 2));
        return new CriteriaResult(proposal, verdict, letters.toString(), figures);
    }

    private static Optional<BigDecimal> rounded(BigDecimal number, int decimals) {
        return number == null ? Optional.empty() : Optional.of(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static boolean covers(Numbers numbers, BigDecimal share) {
        return numbers != null
                && numbers.larger.signum() > 0
                && numbers.smaller.compareTo(share.multiply(numbers.larger)) >= 0;
    }

    private static CriterionOutcome season(List<Flow> flows) {
        int shared = 0;
        int shorter = 12;
        for (Flow flow : flows) {
            shorter = Math.min(shorter, flow.months().size());
        }
        for (int month = 1; month <= 12; month++) {
            boolean all = true;
            for (Flow flow : flows) {
                all &= flow.months().contains(month);
            }
            shared += all ? 1 : 0;
        }
        BigDecimal needed = HALF.multiply(BigDecimal.valueOf(shorter));
        return BigDecimal.valueOf(shared).compareTo(needed) >= 0 ? PASS : shared >= 1 ? REVIEW : FAIL;
    }

    private static CriterionOutcome hazard(FlowMatch proposal) {
        CriterionOutcome worst = PASS;
        for (Flow flow : proposal.flows()) {
            if (flow.waste().isPresent() && flow.waste().get().hazardous()) {
                Company receiver = proposal.kind() == SynergyKind.SUBSTITUTION
                        ? proposal.receiving().company()
                        : flow.company();
                boolean held = receiver.permits().contains(flow.waste().get().digits());
                CriterionOutcome one = held ? PASS : receiver.permitsKnown() ? FAIL : REVIEW;
                worst = one.compareTo(worst) > 0 ? one : worst;
            }
        }
        return worst;
    }

    private static CriterionOutcome bound(List<Flow> flows) {
        boolean free = true;
        boolean left = true;
        for (Flow flow : flows) {
            if (flow.bound().signum() > 0) {
                free = false;
                left &= flow.quantity().compareTo(flow.bound()) > 0;
            }
        }
        return free ? PASS : left ? REVIEW : FAIL;
    }

    private static boolean oneLegalUnit(List<Flow> flows) {
        Set<String> sirens = new HashSet<>();
        return flows.stream()
                .map(Flow::company)
                .distinct()
                .anyMatch(company -> company.siren().isPresent()
                        && !sirens.add(company.siren().get()));
    }

    private static double farthest(List<Flow> flows) {
        return Farthest.km(flows.stream().map(Flow::company).distinct().toList())
                .orElseThrow()
                .doubleValue();
    }

    /** The figures, unrounded. */
    private record Numbers(
            BigDecimal smaller, BigDecimal larger, BigDecimal saving, BigDecimal tonnes, BigDecimal co2) {

        BigDecimal coverage() {
            return larger.signum() == 0 ? BigDecimal.ZERO : smaller.divide(larger, MathContext.DECIMAL128);
        }

        public static Numbers of(FlowMatch proposal) {
            Flow in = proposal.receiving();
            if (in.unit().isEmpty()) {
                return null;
            }
            Dimension dimension = in.unit().get().dimension();
            BigDecimal smaller = null;
            BigDecimal larger = null;
            BigDecimal spent = BigDecimal.ZERO;
            BigDecimal left = null;
            for (Flow flow : proposal.flows()) {
                if (flow.unit().isEmpty() || flow.unit().get().dimension() != dimension) {
                    return null;
                }
                BigDecimal counted = flow.quantity().multiply(flow.period().perYear());
                BigDecimal yearly = counted.multiply(flow.unit().get().factor());
                smaller = smaller == null ? yearly : smaller.min(yearly);
                larger = larger == null ? yearly : larger.max(yearly);
                BigDecimal rest = flow.quantity()
                        .subtract(flow.bound())
                        .max(BigDecimal.ZERO)
                        .multiply(flow.period().perYear());
                BigDecimal free = rest.multiply(flow.unit().get().factor());
                left = left == null ? free : left.min(free);
                if (proposal.kind() == SynergyKind.POOLING) {
                    spent = spent.add(rest.multiply(flow.unitPrice()));
                }
            }
            if (proposal.kind() == SynergyKind.POOLING) {
                return new Numbers(smaller, larger, spent.multiply(in.resource().discount()), BigDecimal.ZERO, null);
            }
            Flow out = proposal.giving();
            BigDecimal saving = left.divide(in.unit().get().factor(), MathContext.DECIMAL128)
                    .multiply(in.unitPrice())
                    .add(left.divide(out.unit().get().factor(), MathContext.DECIMAL128)
                            .multiply(out.disposalPrice()));
            BigDecimal tonnes = dimension == Dimension.MASS ? left : BigDecimal.ZERO;
            return new Numbers(
                    smaller, larger, saving, tonnes, co2(in.resource().code(), dimension, left));
        }

        private static BigDecimal co2(String resource, Dimension dimension, BigDecimal matched) {
            int kg =
                    switch (resource) {
                        case "GAS" -> dimension == Dimension.ENERGY ? 227 : 0;
                        case "HEAT" -> dimension == Dimension.ENERGY ? 116 : 0;
                        case "WOOD_CHIP" -> dimension == Dimension.ENERGY ? 30 : 0;
                        case "ELECTRICITY" -> dimension == Dimension.ENERGY ? 48 : 0;
                        case "METAL" -> dimension == Dimension.MASS ? 1318 : 0;
                        default -> 0;
                    };
            return kg == 0 ? null : matched.multiply(BigDecimal.valueOf(kg, 3));
        }
    }

    /**
     * How many rulings there are, by verdict, and a sum over what they say that no order changes.
     *
     * @param said of all that is in them: flows, verdict, outcomes and figures
     */
    public record Tally(long pairs, long groups, long eligible, long said) {

        public static final Tally NONE = new Tally(0, 0, 0, 0);

        public static Tally of(CriteriaResult ruling) {
            long said = 17;
            for (Flow flow : ruling.proposal().flows()) {
                said = said * 1_000_003 + flow.id().hashCode();
            }
            said = said * 1_000_003 + Objects.hash(ruling.verdict().ordinal(), ruling.outcomes());
            said = said * 1_000_003 + ruling.figures().hashCode();
            boolean pair = ruling.proposal().kind() == SynergyKind.SUBSTITUTION;
            return new Tally(pair ? 1 : 0, pair ? 0 : 1, ruling.verdict() == Verdict.ELIGIBLE ? 1 : 0, said);
        }

        public Tally plus(Tally other) {
            return new Tally(pairs + other.pairs, groups + other.groups, eligible + other.eligible, said + other.said);
        }
    }
}

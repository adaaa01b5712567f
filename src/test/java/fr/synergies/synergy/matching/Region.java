package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.Park;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.Position;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyTables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Companies and flows such as a region has, as dense at any size: every thousand flows are those of a town and its
 * surroundings, 45 km from the next one. Four companies of five are within the town. Of twenty flows eleven are what
 * everybody buys and may pool, six are waste, three are materials that such waste may replace: an outgoing flow has about
 * twenty others to go with.
 */
public final class Region {

    private static final double KM_OF_A_DEGREE = 111.19;
    private static final double SOUTH = 45;
    private static final double WEST = 3.6;
    private static final int FLOWS_OF_A_COMPANY = 5;
    private static final int FLOWS_OF_A_TOWN = 1_000;
    private static final double TOWNS_APART_KM = 45;
    private static final double TOWN_KM = 6;
    private static final List<String> BOUGHT = List.of(
            "GAS",
            "ELECTRICITY",
            "SERVICE",
            "CLEANING",
            "SECURITY",
            "MAINTENANCE",
            "GREEN_SPACES",
            "WASTE_COLLECTION",
            "TRAINING",
            "TRANSPORT",
            "EQUIPMENT",
            "SKILL");
    private static final List<String> WASTED = List.of(
            "PALLET",
            "CARDBOARD",
            "PAPER",
            "WOOD",
            "SAWDUST",
            "PLASTIC",
            "METAL",
            "GLASS",
            "TEXTILE",
            "RUBBLE",
            "ORGANIC_MATTER",
            "USED_OIL",
            "SOLVENT",
            "STEAM");
    private static final List<String> WANTED = List.of(
            "PALLET",
            "PACKAGING",
            "PAPER",
            "WOOD",
            "WOOD_CHIP",
            "PLASTIC",
            "METAL",
            "GLASS",
            "TEXTILE",
            "AGGREGATE",
            "ORGANIC_MATTER",
            "OIL",
            "SOLVENT",
            "HEAT");

    private final Random random = new Random(7);
    private final List<Flow> flows = new ArrayList<>();

    private Region(int size) {
        int towns = Math.max(1, size / FLOWS_OF_A_TOWN);
        int rows = (int) Math.ceil(Math.sqrt(towns));
        for (int number = 0; flows.size() < size; number++) {
            int town = random.nextInt(towns);
            Company company = company(number, (town / rows) * TOWNS_APART_KM, (town % rows) * TOWNS_APART_KM);
            for (int i = 0; i < FLOWS_OF_A_COMPANY && flows.size() < size; i++) {
                flows.add(flow(company));
            }
        }
    }

    public static List<Flow> of(int flows) {
        return new Region(flows).flows;
    }

    private Company company(int number, double north, double east) {
        List<Park> parks = List.copyOf(Matching.RULES.tables().parks().values());
        boolean placed = random.nextInt(500) > 0;
        Park park = placed ? parks.get(random.nextInt(parks.size() - 1)) : parks.get(parks.size() - 1);
        Set<String> permits = random.nextInt(4) == 0 ? Set.of("13 02 05", "14 06 03") : Set.of();
        return new Company(
                String.format("9%013d", number),
                park,
                random.nextInt(10) > 0,
                placed ? Optional.of(place(north, east)) : Optional.empty(),
                permits,
                random.nextInt(3) > 0);
    }

    private Position place(double north, double east) {
        boolean inTown = random.nextInt(5) > 0;
        return at(
                north + (inTown ? random.nextGaussian() * TOWN_KM : (random.nextDouble() - 0.5) * TOWNS_APART_KM),
                east + (inTown ? random.nextGaussian() * TOWN_KM : (random.nextDouble() - 0.5) * TOWNS_APART_KM));
    }

    private static Position at(double north, double east) {
        return new Position(
                SOUTH + north / KM_OF_A_DEGREE, WEST + east / KM_OF_A_DEGREE / Math.cos(Math.toRadians(SOUTH + 1)));
    }

    private Flow flow(Company company) {
        int kind = random.nextInt(20);
        List<String> resources = kind < 11 ? BOUGHT : kind < 17 ? WASTED : WANTED;
        String resource = resources.get(random.nextInt(resources.size()));
        SynergyTables tables = Matching.RULES.tables();
        boolean oil = resource.equals("USED_OIL");
        return new Flow(
                StoredFlow.ruleId(flows.size() + 1L),
                company,
                resources == WASTED ? Direction.OUT : Direction.IN,
                tables.resources().get(resource),
                oil ? Optional.of(Matching.WASTES.code("13 02 05*")) : Optional.empty(),
                BigDecimal.valueOf(1 + random.nextInt(5_000), random.nextInt(3)),
                random.nextInt(50) == 0
                        ? Optional.empty()
                        : Optional.of(tables.units().get(unit(resource))),
                Period.values()[random.nextInt(4)],
                random.nextInt(4) == 0 ? Set.of(1 + random.nextInt(6), 7, 8, 9) : Set.of(),
                BigDecimal.valueOf(random.nextInt(30_000), 2),
                BigDecimal.valueOf(random.nextInt(9_000), 2),
                random.nextInt(40) == 0 ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    private String unit(String resource) {
        return switch (resource) {
            case "GAS", "ELECTRICITY", "STEAM", "HEAT" -> random.nextBoolean() ? "kWh" : "MWh";
            case "PALLET", "EQUIPMENT" -> random.nextBoolean() ? "piece" : "pallet";
            case "TRAINING", "SKILL", "MAINTENANCE", "SECURITY", "CLEANING" -> random.nextBoolean() ? "hour" : "day";
            case "SERVICE", "GREEN_SPACES", "TRANSPORT", "WASTE_COLLECTION" -> "day";
            case "USED_OIL", "OIL", "SOLVENT" -> random.nextBoolean() ? "l" : "m³";
            default -> random.nextBoolean() ? "kg" : "t";
        };
    }
}

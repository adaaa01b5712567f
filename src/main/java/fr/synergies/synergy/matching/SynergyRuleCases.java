package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.Park;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.Position;
import fr.synergies.company.flow.SynergyCriterion;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.reference.WasteCode;
import fr.synergies.company.reference.WasteList;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.CaseAnswer;
import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleCases;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The cases of {@code rules/tests/synergy.csv}: each row is what one company gives and another receives. */
public class SynergyRuleCases implements RuleCases {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(10_000);
    private static final WasteList WASTES = new WasteList();

    private enum Answer {
        YES,
        NO
    }

    @Override
    public String path() {
        return "tests/synergy.csv";
    }

    @Override
    public List<CaseAnswer> judge(RuleSet rules, List<Cells> rows) {
        SynergyJudge judge = new SynergyJudge(rules);
        return rows.stream().map(row -> answer(rules, judge, row)).toList();
    }

    private static CaseAnswer answer(RuleSet rules, SynergyJudge judge, Cells row) {
        SynergyTables tables = judge.tables();
        Flow given = flow(row, "out", giver(row, tables), Direction.OUT, tables);
        Flow wanted = flow(row, "in", receiver(row, tables), Direction.IN, tables);
        List<Synergy> found = judge.judge(List.of(given, wanted));
        if (found.size() != 1) {
            LocalizedText none = new LocalizedText(
                    "aucune ligne de synergy/compatibility.csv", "no row of synergy/compatibility.csv");
            return new CaseAnswer(Map.of("outcome", "NONE", "verdict", "NONE"), none);
        }
        Synergy synergy = found.get(0);
        CriterionFinding reason = synergy.reasons().stream()
                .filter(one -> one.rule().equals(row.text("criterion")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("criterion: " + row.text("criterion") + " ?"));
        return new CaseAnswer(
                Map.of(
                        "outcome", reason.outcome().name(),
                        "verdict", synergy.verdict().name(),
                        "saving",
                                synergy.savingPerYear()
                                        .map(BigDecimal::toPlainString)
                                        .orElse("-")),
                because(rules, reason));
    }

    private static Company giver(Cells row, SynergyTables tables) {
        return new Company(
                "A",
                park(row, "park.out", tables),
                yes(row, "consent.out"),
                Optional.empty(),
                Set.of(),
                true,
                row.optional("siren.out"));
    }

    private static Company receiver(Cells row, SynergyTables tables) {
        Park park = park(row, "park.in", tables);
        Optional<Position> position = row.optional("km")
                .flatMap(stated -> park.centre()
                        .map(centre -> new Position(
                                centre.latitude()
                                        + Math.toDegrees(row.decimal("km", BigDecimal.ZERO, FARTHEST)
                                                        .doubleValue()
                                                / Position.EARTH_RADIUS_KM),
                                centre.longitude())));
        Set<String> permits = Arrays.stream(row.optional("permits").orElse("").split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(WasteCode::digits)
                .collect(Collectors.toSet());
        return new Company(
                row.optional("same").isPresent() ? "A" : "B",
                park,
                yes(row, "consent.in"),
                position,
                permits,
                yes(row, "permits.known"),
                row.optional("siren.in"));
    }

    private static Flow flow(Cells row, String side, Company company, Direction direction, SynergyTables tables) {
        String resource = row.optional("resource." + side).orElse("PALLET");
        return new Flow(
                side,
                company,
                direction,
                known(tables.resources(), resource),
                direction == Direction.OUT ? row.optional("waste").map(WASTES::code) : Optional.empty(),
                number(row, "quantity." + side, "1200"),
                row.optional("unit." + side).map(unit -> known(tables.units(), unit)),
                Period.YEAR,
                words(row, "months." + side).stream().map(Integer::valueOf).collect(Collectors.toSet()),
                direction == Direction.IN ? number(row, "price", "0") : BigDecimal.ZERO,
                direction == Direction.OUT ? number(row, "disposal", "0") : BigDecimal.ZERO,
                number(row, "bound." + side, "0"));
    }

    private static Park park(Cells row, String name, SynergyTables tables) {
        return known(tables.parks(), row.optional(name).orElse("CAP_NORD"));
    }

    private static <T> T known(Map<String, T> all, String code) {
        return Optional.ofNullable(all.get(code)).orElseThrow(() -> new IllegalArgumentException(code + " ?"));
    }

    private static BigDecimal number(Cells row, String name, String otherwise) {
        return row.optional(name)
                .map(stated -> row.decimal(name, BigDecimal.ZERO, MOST))
                .orElse(new BigDecimal(otherwise));
    }

    /** An answer that is left empty is yes. */
    private static boolean yes(Cells row, String name) {
        return row.optional(name)
                .map(stated -> row.choice(name, Answer.class) == Answer.YES)
                .orElse(true);
    }

    private static List<String> words(Cells row, String name) {
        return Arrays.stream(row.optional(name).orElse("").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The row of the criterion, and what its rule says. */
    private static LocalizedText because(RuleSet rules, CriterionFinding reason) {
        String place = rules.rows(SynergyCriterion.class).stream()
                .filter(row -> row.rule().equals(reason.rule()))
                .flatMap(row -> rules.place(row).stream())
                .map(found -> found.path() + ":" + found.row())
                .collect(Collectors.joining(" "));
        return new LocalizedText(
                place + " ; " + reason.message().fr(),
                place + "; " + reason.message().en());
    }
}

package fr.synergies.synergy.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.synergy.matching.FlowMatch;
import fr.synergies.synergy.matching.Matching;
import fr.synergies.synergy.matching.Synergy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A running synergy does not stand in the way of the proposal from which it was made, and does in that of all others. */
class OwnBoundTest {

    private static final SynergyTables TABLES = Matching.RULES.tables();
    private static final Flow GIVEN = flow("f1", "A", Direction.OUT, "100");
    private static final Flow WANTED = flow("f2", "B", Direction.IN, "100");
    private static final Flow OTHER = flow("f3", "C", Direction.IN, "0");
    private static final OwnBound RUNNING = new OwnBound(Map.of(
            OwnBound.key("SUBSTITUTION", List.of("f1", "f2")),
            Map.of("f1", new BigDecimal("1200"), "f2", new BigDecimal("1200"))));

    @Test
    void it_is_not_bound_by_itself() {
        Synergy itself = judged(RUNNING.without(new FlowMatch(SynergyKind.SUBSTITUTION, List.of(GIVEN, WANTED))));

        assertThat(bound(itself)).isEqualTo(CriterionOutcome.PASS);
        assertThat(itself.savingPerYear()).hasValue(new BigDecimal("3480.00"));
    }

    @Test
    void another_finds_nothing_left() {
        Synergy another = judged(RUNNING.without(new FlowMatch(SynergyKind.SUBSTITUTION, List.of(GIVEN, OTHER))));

        assertThat(bound(another)).isEqualTo(CriterionOutcome.FAIL);
        assertThat(another.savingPerYear()).hasValue(new BigDecimal("0.00"));
    }

    private static Synergy judged(FlowMatch proposal) {
        return Matching.RULES.explain(List.of(proposal)).get(0);
    }

    private static CriterionOutcome bound(Synergy synergy) {
        return synergy.reasons().stream()
                .filter(reason -> reason.rule().equals("already-bound"))
                .map(CriterionFinding::outcome)
                .findFirst()
                .orElseThrow();
    }

    /** 100 pieces a month, of which so many are bound. */
    private static Flow flow(String id, String company, Direction direction, String bound) {
        return new Flow(
                id,
                new Company(company, TABLES.parks().get("CAP_NORD"), true, Optional.empty(), Set.of(), true),
                direction,
                TABLES.resources().get("PALLET"),
                Optional.empty(),
                new BigDecimal("100"),
                Optional.of(TABLES.units().get("piece")),
                Period.MONTH,
                Set.of(),
                direction == Direction.IN ? new BigDecimal("2.50") : BigDecimal.ZERO,
                direction == Direction.OUT ? new BigDecimal("0.40") : BigDecimal.ZERO,
                new BigDecimal(bound));
    }
}

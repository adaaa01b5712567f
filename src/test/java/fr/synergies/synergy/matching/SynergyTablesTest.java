package fr.synergies.synergy.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.company.flow.Compatibility;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.EmissionFactor;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.FlowUnit;
import fr.synergies.company.flow.Park;
import fr.synergies.company.flow.Resource;
import fr.synergies.company.flow.SynergyCriterion;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.flow.Verdict;
import fr.synergies.rules.Cells;
import fr.synergies.rules.Remark;
import fr.synergies.rules.RuleEvaluation;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds, resources and places are changed in the tables; what does not fit together stops the start. */
class SynergyTablesTest {

    private static final Path SHIPPED = Path.of("rules");
    private static final RuleSet RULES = RuleSet.load(SHIPPED);
    private static final SynergyTables TABLES = Matching.RULES.tables();

    @TempDir
    Path folder;

    @Test
    void a_threshold_is_one_cell_of_the_table() throws IOException {
        List<Flow> flows = List.of(
                Matching.out("f1", Matching.company("A")).of("300", "piece").flow(),
                Matching.in("f2", Matching.company("B").park("GRAND_SUD"))
                        .of("1000", "piece")
                        .months(1, 2, 3)
                        .flow());
        copyCriteriaWith(Map.of(
                "SUBSTITUTION,0.20,0.05", "SUBSTITUTION,0.40,0.05",
                "line,,15,30", "line,,5,30",
                "Season,,0.5,1", "Season,,1.5,1",
                "Benefit,,0,", "Benefit,,5000,",
                "Distinct companies,,2", "Distinct companies,,3"));

        SynergyJudge changed = new SynergyJudge(RuleSet.load(folder));
        Synergy before = Matching.RULES.judge(flows).get(0);
        Synergy after = changed.judge(flows).get(0);

        assertThat(before.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(Matching.outcome(after, "coverage")).isEqualTo(CriterionOutcome.REVIEW);
        assertThat(Matching.outcome(after, "distance")).isEqualTo(CriterionOutcome.REVIEW);
        assertThat(Matching.outcome(after, "season")).isEqualTo(CriterionOutcome.REVIEW);
        assertThat(Matching.outcome(after, "benefit")).isEqualTo(CriterionOutcome.FAIL);
        assertThat(Matching.outcome(after, "two-companies")).isEqualTo(CriterionOutcome.FAIL);
        assertThat(changed.version()).isNotEqualTo(Matching.RULES.version());
    }

    @Test
    void every_row_has_its_use() {
        assertThat(TABLES.criteria()).hasSize(12);
        assertThat(TABLES.parks().keySet())
                .containsExactly("CAP_NORD", "GRAND_SUD", "VITAL_EST", "METROPOLE", "OUTSIDE");
        assertThat(TABLES.units().keySet())
                .contains("kg", "t", "m³", "l", "kWh", "MWh", "piece", "pallet", "hour", "day", "€/year");
        for (Resource resource : TABLES.resources().values()) {
            assertThat(pair(resource.code(), resource.code()))
                    .as(resource.code())
                    .singleElement()
                    .satisfies(synergy -> assertThat(synergy.workingGroup()).isEqualTo(resource.workingGroup()));
            assertThat(resource.poolable())
                    .as(resource.code())
                    .isEqualTo(resource.discount().signum() > 0);
        }
        assertThat(RULES.rows(EmissionFactor.class)).hasSize(5).allSatisfy(factor -> {
            assertThat(factor.source().fr()).isNotBlank();
            assertThat(factor.source().en()).isNotBlank();
            assertThat(factor.kg()).isPositive();
        });
        for (Compatibility row : TABLES.compatibilities()) {
            assertThat(pair(row.outgoing(), row.incoming()))
                    .as(row.outgoing() + " → " + row.incoming())
                    .singleElement()
                    .satisfies(synergy ->
                            assertThat(Matching.outcome(synergy, "resource")).isEqualTo(CriterionOutcome.REVIEW));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kg, 0.001",
        "t, 1",
        "l, 0.001",
        "m³, 1",
        "kWh, 0.001",
        "MWh, 1",
        "piece, 1",
        "pallet, 1",
        "hour, 1",
        "day, 24"
    })
    void units_convert_exactly(String code, String factor) {
        assertThat(TABLES.units().get(code).factor()).isEqualByComparingTo(factor);
    }

    @Test
    void a_unit_is_one_of_its_dimension_in_the_notation_of_the_library() {
        Cells hour = Cells.with("code", "hour");
        assertThatThrownBy(() -> FlowUnit.of(hour.and("dimension", "MASS").and("definition", "h")))
                .hasMessageContaining("is not of the dimension MASS");
        assertThatThrownBy(() -> FlowUnit.of(hour.and("dimension", "TIME").and("definition", "kX·h")))
                .hasMessageContaining("definition:");
        assertThatThrownBy(() -> FlowUnit.of(hour.and("dimension", "AGE").and("definition", "h")))
                .hasMessageContaining("dimension: 'AGE'");
    }

    @Test
    void a_place_lies_on_the_globe() {
        Cells north = Cells.with("code", "NORTH")
                .and("name.fr", "Nord")
                .and("name.en", "North")
                .and("zone", "PARK")
                .and("latitude", "97");
        assertThatThrownBy(() -> Park.of(north)).hasMessageContaining("latitude: 97 is not between -90 and 90");
        assertThatThrownBy(() -> Park.of(north.and("latitude", "47"))).hasMessageContaining("longitude");
    }

    @Test
    void rows_that_do_not_fit_together_stop_the_start() {
        Compatibility dust = compatible("DUST", "WOOD");
        Compatibility itself = compatible("WOOD", "WOOD");
        SynergyCriterion distance = TABLES.criteria().stream()
                .filter(criterion -> criterion.rule().equals("distance"))
                .findFirst()
                .orElseThrow();

        refused(with(distance), "rules/synergy/criteria.csv: two rows for distance");
        refused(without(distance), "rules/synergy/criteria.csv: no row says how far companies may be");
        refused(with(TABLES.parks().get("CAP_NORD")), "rules/synergy/parks.csv: two rows for CAP_NORD");
        refused(with(TABLES.units().get("kg")), "rules/synergy/units.csv: two rows for kg");
        refused(with(TABLES.resources().get("GAS")), "rules/synergy/resources.csv: two rows for GAS");
        refused(with(TABLES.compatibilities().get(0)), "rules/synergy/compatibility.csv: two rows for");
        refused(with(dust), "rules/synergy/compatibility.csv: the resource DUST");
        EmissionFactor gas = RULES.rows(EmissionFactor.class).get(0);
        refused(with(gas), "rules/synergy/emission-factors.csv: two rows for GAS in ENERGY");
        refused(
                with(new EmissionFactor("COAL", gas.dimension(), gas.kg(), gas.source())),
                "rules/synergy/emission-factors.csv: the resource COAL");
        refused(with(itself), "rules/synergy/compatibility.csv: WOOD is compatible with itself");
    }

    @Test
    void a_criterion_without_its_rule_is_said_aloud() {
        SynergyCriterion known = TABLES.criteria().get(0);
        SynergyCriterion charm = new SynergyCriterion(
                "charm", known.name(), known.kind(), known.pass(), known.review(), known.basis(), known.source());
        SynergyJudge changed = new SynergyJudge(with(charm));
        List<Flow> flows = List.of(
                Matching.out("f1", Matching.company("A")).flow(),
                Matching.in("f2", Matching.company("B")).flow());

        assertThatThrownBy(() -> changed.judge(flows)).hasMessageContaining("no rule judges by the criterion charm");
        assertThatThrownBy(() -> new SynergyRuleCheck().check(with(charm)))
                .as("before it may decide")
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("no rule judges by the criterion charm");
        new SynergyRuleCheck().check(RULES);
    }

    @Test
    void the_list_of_waste_is_the_whole_european_one() {
        assertThat(Matching.WASTES.size()).isEqualTo(842);
        assertThat(Matching.WASTES.code("13 02 05").hazardous()).isTrue();
        assertThat(Matching.WASTES.code("15 01 03").hazardous()).isFalse();
        assertThat(Matching.WASTES.code("15 01 03*").hazardous()).isTrue();
        assertThat(Matching.WASTES.has("20 03 07")).isTrue();
        assertThat(Matching.WASTES.has("21 01 01")).isFalse();
    }

    /** The shipped rules with other rows in their tables. */
    private record Changed(List<Object> more, List<Object> less) implements RuleSet {

        @Override
        public List<RuleSource> rules() {
            return RULES.rules();
        }

        @Override
        public String version() {
            return RULES.version();
        }

        @Override
        public <T> List<T> rows(Class<T> type) {
            List<T> rows = new ArrayList<>(RULES.rows(type));
            rows.removeAll(less);
            more.stream().filter(type::isInstance).map(type::cast).forEach(rows::add);
            return rows;
        }

        @Override
        public RuleSet within(RuleScope scope) {
            return this;
        }

        @Override
        public RuleEvaluation evaluate(Collection<?> facts) {
            return RULES.evaluate(facts);
        }

        @Override
        public List<Remark> remarks(Collection<?> facts) {
            return RULES.remarks(facts);
        }
    }

    private static RuleSet with(Object row) {
        return new Changed(List.of(row), List.of());
    }

    private static RuleSet without(Object row) {
        return new Changed(List.of(), List.of(row));
    }

    private static void refused(RuleSet rules, String message) {
        assertThatThrownBy(() -> new SynergyJudge(rules))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining(message);
    }

    private static Compatibility compatible(String outgoing, String incoming) {
        Compatibility known = TABLES.compatibilities().get(0);
        return new Compatibility(outgoing, incoming, known.reason(), known.source());
    }

    private static List<Synergy> pair(String outgoing, String incoming) {
        return Matching.RULES.judge(List.of(
                Matching.out("f1", Matching.company("A")).resource(outgoing).flow(),
                Matching.in("f2", Matching.company("B")).resource(incoming).flow()));
    }

    private void copyCriteriaWith(Map<String, String> changes) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file);
                if (file.endsWith("synergy/criteria.csv")) {
                    assertThat(text).contains(changes.keySet());
                    for (Map.Entry<String, String> change : changes.entrySet()) {
                        text = text.replace(change.getKey(), change.getValue());
                    }
                }
                Files.writeString(copy, text);
            }
        }
    }
}

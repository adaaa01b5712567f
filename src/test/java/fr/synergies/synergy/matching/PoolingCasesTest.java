package fr.synergies.synergy.matching;

import static fr.synergies.synergy.matching.Matching.company;
import static fr.synergies.synergy.matching.Matching.in;
import static fr.synergies.synergy.matching.Matching.only;
import static fr.synergies.synergy.matching.Matching.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import fr.synergies.synergy.matching.Matching.FlowDraft;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Companies that buy the same thing together. */
class PoolingCasesTest {

    @Test
    void all_who_buy_the_same_make_one_group() {
        Synergy synergy = only(
                gas("f3", "C").of("100", "MWh").price("60"),
                gas("f1", "A").of("50000", "kWh").price("0.07"),
                gas("f2", "B").of("10", "MWh").per(Period.MONTH).price("65"));

        assertThat(synergy.kind()).isEqualTo(SynergyKind.POOLING);
        assertThat(synergy.flows()).containsExactly("f1", "f2", "f3");
        assertThat(synergy.companies()).containsExactly("A", "B", "C");
        assertThat(synergy.workingGroup()).isEqualTo("ENERGY_PURCHASING");
        assertThat(synergy.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(synergy.coverage()).isEmpty();
        assertThat(synergy.savingPerYear())
                .as("5 % of 6 000 + 3 500 + 7 800 €")
                .hasValueSatisfying(saving -> assertThat(saving).isEqualTo("865.00"));
        assertThat(synergy.tonnesPerYear())
                .hasValueSatisfying(tonnes -> assertThat(tonnes).isEqualTo("0.00"));
        assertThat(synergy.co2TonnesPerYear())
                .as("buying together avoids no emission by itself")
                .isEmpty();
        assertThat(synergy.reasons())
                .extracting(CriterionFinding::rule)
                .containsExactly(
                        "two-companies",
                        "territory",
                        "consent",
                        "resource",
                        "units",
                        "season",
                        "distance",
                        "hazardous-waste",
                        "benefit",
                        "already-bound",
                        "same-legal-unit");
    }

    @Test
    void only_poolable_resources_units_of_one_dimension_and_groups_of_two_are_proposed() {
        assertThat(judge(gas("f1", "A").resource("WOOD"), gas("f2", "B").resource("WOOD")))
                .isEmpty();
        assertThat(judge(gas("f1", "A"))).isEmpty();
        assertThat(judge(gas("f1", "A"), gas("f2", "B").of("1", "m³"))).isEmpty();
        assertThat(judge(gas("f1", "A"), gas("f2", "B").resource("ELECTRICITY")))
                .isEmpty();
    }

    @Test
    void a_company_with_itself_is_no_group_of_companies() {
        Synergy synergy = only(gas("f1", "A"), gas("f2", "A"));

        assertThat(outcome(synergy, "two-companies")).isEqualTo(CriterionOutcome.FAIL);
        assertThat(synergy.verdict()).isEqualTo(Verdict.INELIGIBLE);
    }

    @Test
    void flows_without_a_unit_are_grouped_and_bring_no_figures() {
        Synergy synergy = only(gas("f1", "A").of("1", ""), gas("f2", "B").of("1", ""));

        assertThat(outcome(synergy, "units")).isEqualTo(CriterionOutcome.FAIL);
        assertThat(synergy.savingPerYear()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14.9, PASS, 14.9", "15.1, REVIEW, 15.1", "29.9, REVIEW, 29.9"})
    void the_farthest_two_count(double km, CriterionOutcome expected, String shown) {
        Synergy synergy = only(gas("f1", "A"), gas("f2", "B", 5), gas("f3", "C", km));

        assertThat(outcome(synergy, "distance")).isEqualTo(expected);
        assertThat(synergy.distanceKm())
                .hasValueSatisfying(distance -> assertThat(distance).isEqualTo(shown));
    }

    @Test
    void who_is_too_far_from_any_member_makes_a_group_with_others() {
        List<Synergy> found = judge(
                gas("f1", "A", 0), gas("f2", "B", 20), gas("f3", "C", 40), gas("f4", "D", 50), gas("f5", "E", 200));

        assertThat(found).extracting(Synergy::flows).containsExactly(List.of("f1", "f2"), List.of("f3", "f4"));
    }

    @Test
    void companies_without_any_position_are_grouped_among_themselves_and_to_review() {
        FlowDraft one = in("f1", company("A").park("OUTSIDE")).resource("GAS");
        FlowDraft other = in("f2", company("B").park("OUTSIDE")).resource("GAS");
        List<Synergy> found = judge(one, other, gas("f3", "C"), gas("f4", "D"));

        assertThat(found).extracting(Synergy::flows).containsExactly(List.of("f1", "f2"), List.of("f3", "f4"));
        assertThat(outcome(found.get(0), "distance")).isEqualTo(CriterionOutcome.REVIEW);
    }

    @Test
    void one_member_s_fault_is_the_group_s() {
        Synergy synergy = only(
                gas("f1", "A"),
                gas("f2", "B"),
                in("f3", company("C").silent()).resource("GAS").of("1", "MWh"));

        assertThat(outcome(synergy, "consent")).isEqualTo(CriterionOutcome.FAIL);
    }

    @Test
    void a_season_is_shared_by_all() {
        Synergy synergy = only(
                gas("f1", "A").months(1, 2, 3, 4),
                gas("f2", "B").months(3, 4, 5, 6),
                gas("f3", "C").months(4, 5, 6, 7));

        assertThat(outcome(synergy, "season")).as("April of four months").isEqualTo(CriterionOutcome.REVIEW);
    }

    @Test
    void each_member_receives_its_own_hazardous_waste() {
        FlowDraft without = in("f1", company("A")).resource("OIL").waste("13 02 05*");
        FlowDraft with =
                in("f2", company("B").permit("13 02 05*")).resource("OIL").waste("13 02 05*");

        assertThat(outcome(only(without, with), "hazardous-waste")).isEqualTo(CriterionOutcome.FAIL);
    }

    @Test
    void the_ranking_is_by_saving_then_by_ids() {
        List<Synergy> found = judge(
                gas("f7", "A").price("10"),
                gas("f8", "B").price("10"),
                in("f1", company("A")).resource("CLEANING").price("0"),
                in("f2", company("B")).resource("CLEANING").price("0"),
                in("f0", company("A")).resource("SECURITY").price("0"),
                in("f3", company("B")).resource("SECURITY").price("0"));

        assertThat(found)
                .extracting(Synergy::flows)
                .containsExactly(List.of("f7", "f8"), List.of("f0", "f3"), List.of("f1", "f2"));
    }

    private static FlowDraft gas(String id, String company) {
        return in(id, company(company)).resource("GAS").of("100", "MWh");
    }

    private static FlowDraft gas(String id, String company, double km) {
        return in(id, company(company).kmNorth(km)).resource("GAS").of("100", "MWh");
    }

    private static List<Synergy> judge(FlowDraft... flows) {
        return Matching.RULES.judge(Arrays.stream(flows).map(FlowDraft::flow).toList());
    }
}

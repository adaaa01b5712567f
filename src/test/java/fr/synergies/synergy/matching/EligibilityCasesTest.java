package fr.synergies.synergy.matching;

import static fr.synergies.synergy.matching.Matching.company;
import static fr.synergies.synergy.matching.Matching.french;
import static fr.synergies.synergy.matching.Matching.in;
import static fr.synergies.synergy.matching.Matching.only;
import static fr.synergies.synergy.matching.Matching.out;
import static fr.synergies.synergy.matching.Matching.outcome;
import static fr.synergies.synergy.matching.Matching.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import fr.synergies.synergy.matching.Matching.CompanyDraft;
import fr.synergies.synergy.matching.Matching.FlowDraft;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each criterion of eligibility alone and at its borders, and all of them together. */
class EligibilityCasesTest {

    private static final CompanyDraft A = company("A");
    private static final CompanyDraft B = company("B");

    @Test
    void what_every_criterion_passes_is_eligible_with_all_its_reasons() {
        Synergy synergy = only(out("f1", A), in("f2", B));

        assertThat(synergy.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(synergy.kind()).isEqualTo(SynergyKind.SUBSTITUTION);
        assertThat(synergy.reasons())
                .extracting(CriterionFinding::rule)
                .containsExactly(
                        "two-companies",
                        "territory",
                        "consent",
                        "resource",
                        "units",
                        "coverage",
                        "season",
                        "distance",
                        "hazardous-waste",
                        "benefit",
                        "already-bound",
                        "same-legal-unit");
        assertThat(synergy.reasons()).allSatisfy(reason -> {
            assertThat(reason.outcome()).as(reason.rule()).isEqualTo(CriterionOutcome.PASS);
            assertThat(reason.message().fr()).isNotBlank().doesNotContain("{");
            assertThat(reason.message().en()).isNotBlank().doesNotContain("{");
            assertThat(reason.source().fr()).isNotBlank();
        });
        assertThat(synergy.savingPerYear())
                .hasValueSatisfying(saving -> assertThat(saving).isEqualTo("3480.00"));
        assertThat(synergy.coverage())
                .hasValueSatisfying(coverage -> assertThat(coverage).isEqualTo("1.00"));
        assertThat(synergy.tonnesPerYear())
                .hasValueSatisfying(tonnes -> assertThat(tonnes).isEqualTo("0.00"));
        assertThat(synergy.distanceKm()).hasValueSatisfying(km -> assertThat(km).isEqualTo("0.0"));
    }

    @Test
    void one_company_alone_makes_no_synergy() {
        Synergy synergy = only(out("f1", A), in("f2", A));

        assertThat(outcome(synergy, "two-companies")).isEqualTo(CriterionOutcome.FAIL);
        assertThat(synergy.verdict()).isEqualTo(Verdict.INELIGIBLE);
        assertThat(synergy.companies()).containsExactly("A");
        assertThat(worst(synergy, "two-companies")).isEqualTo(CriterionOutcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "CAP_NORD,  GRAND_SUD, PASS,   ELIGIBLE",
        "GRAND_SUD, VITAL_EST, PASS,   ELIGIBLE",
        "CAP_NORD,  METROPOLE, REVIEW, TO_REVIEW",
        "METROPOLE, METROPOLE, REVIEW, TO_REVIEW",
        "METROPOLE, OUTSIDE,   FAIL,   INELIGIBLE",
        "CAP_NORD,  OUTSIDE,   FAIL,   INELIGIBLE"
    })
    void territory_is_the_three_parks(String one, String other, CriterionOutcome expected, Verdict verdict) {
        Synergy synergy = only(out("f1", A.park(one)), in("f2", B.park(other)));

        assertThat(outcome(synergy, "territory")).isEqualTo(expected);
        assertThat(synergy.verdict()).isEqualTo(verdict);
    }

    @Test
    void every_company_must_consent() {
        assertThat(outcome(only(out("f1", A), in("f2", B.silent())), "consent")).isEqualTo(CriterionOutcome.FAIL);
        assertThat(outcome(only(out("f1", A.silent()), in("f2", B)), "consent")).isEqualTo(CriterionOutcome.FAIL);
        assertThat(french(only(out("f1", A), in("f2", B.silent())), "consent"))
                .isEqualTo("A : accord donné ; B : pas d'accord");
    }

    @Test
    void a_compatible_resource_is_to_review_and_another_is_not_proposed() {
        Synergy compatible = only(out("f1", A).resource("WOOD"), in("f2", B));

        assertThat(outcome(compatible, "resource")).isEqualTo(CriterionOutcome.REVIEW);
        assertThat(compatible.verdict()).isEqualTo(Verdict.TO_REVIEW);
        assertThat(compatible.workingGroup()).isEqualTo("PALLETS");
        assertThat(french(compatible, "resource")).isEqualTo("Bois → Palettes : le bois sert à faire des palettes");
        assertThat(judge(out("f1", A).resource("GLASS"), in("f2", B))).isEmpty();
        assertThat(judge(out("f1", A).resource("WOOD_CHIP"), in("f2", B).resource("WOOD")))
                .as("the table is read in one direction")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kg,    t,      PASS",
        "m³,    l,      PASS",
        "kWh,   MWh,    PASS",
        "piece, pallet, PASS",
        "hour,  day,    PASS",
        "€/year, EUR/year, PASS",
        "kg,    l,      FAIL",
        "piece, kg,     FAIL",
        "kWh,   hour,   FAIL",
        "'',    kg,     FAIL",
        "'',    '',     FAIL"
    })
    void units_convert_within_their_dimension(String one, String other, CriterionOutcome expected) {
        Synergy synergy = only(out("f1", A).of("1000", one), in("f2", B).of("1000", other));

        assertThat(outcome(synergy, "units")).isEqualTo(expected);
        if (expected == CriterionOutcome.FAIL) {
            assertThat(synergy.coverage()).isEmpty();
            assertThat(synergy.savingPerYear()).isEmpty();
            assertThat(synergy.tonnesPerYear()).isEmpty();
            assertThat(outcome(synergy, "coverage")).isEqualTo(CriterionOutcome.FAIL);
            assertThat(outcome(synergy, "benefit")).isEqualTo(CriterionOutcome.FAIL);
            assertThat(outcome(synergy, "distance")).isEqualTo(CriterionOutcome.PASS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, 1000, PASS,   0.20",
        "1000, 200, PASS,   0.20",
        "199.999999, 1000, REVIEW, 0.20",
        "50,  1000, REVIEW, 0.05",
        "49.999999, 1000, FAIL, 0.05",
        "0,   1000, FAIL,   0.00",
        "0,   0,    FAIL,   0.00"
    })
    void coverage_is_the_smaller_over_the_larger(String out, String in, CriterionOutcome expected, String coverage) {
        Synergy synergy = only(out("f1", A).of(out, "kg"), in("f2", B).of(in, "kg"));

        assertThat(outcome(synergy, "coverage")).isEqualTo(expected);
        assertThat(synergy.coverage())
                .hasValueSatisfying(share -> assertThat(share).isEqualTo(coverage));
    }

    @ParameterizedTest
    @CsvSource({"100, MONTH, 1200, YEAR", "1200, YEAR, 100, MONTH", "52, WEEK, 2704, YEAR", "1, DAY, 365, YEAR"})
    void periods_are_counted_over_a_year(String out, Period one, String in, Period other) {
        Synergy synergy = only(
                out("f1", A).of(out, "kg").per(one), in("f2", B).of(in, "kg").per(other));

        assertThat(synergy.coverage())
                .hasValueSatisfying(share -> assertThat(share).isEqualTo("1.00"));
    }

    @Test
    void prices_are_those_of_each_flow_s_own_unit() {
        Synergy synergy = only(
                out("f1", A).of("2", "t").disposal("80"),
                in("f2", B).of("1000", "kg").price("0.25"));

        assertThat(synergy.savingPerYear())
                .as("1 t at 80 €/t and 1 000 kg at 0.25 €/kg")
                .hasValueSatisfying(saving -> assertThat(saving).isEqualTo("330.00"));
        assertThat(synergy.tonnesPerYear())
                .hasValueSatisfying(tonnes -> assertThat(tonnes).isEqualTo("1.00"));
        assertThat(synergy.coverage())
                .hasValueSatisfying(share -> assertThat(share).isEqualTo("0.50"));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.01, 0.01", "0.49, 0.01, 0.00", "1, 0.005, 0.01", "3, 0.335, 1.01"})
    void savings_are_rounded_half_up_to_the_cent(String quantity, String price, String saving) {
        Synergy synergy = only(
                out("f1", A).of(quantity, "kg").disposal("0"),
                in("f2", B).of(quantity, "kg").price(price));

        assertThat(synergy.savingPerYear())
                .hasValueSatisfying(euros -> assertThat(euros).isEqualTo(saving));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "all",
            value = {
                "'1,2,3,4',  all,        PASS",
                "'1,2,3,4',  '3,4,5,6',  PASS",
                "'1,2,3,4',  '4,5,6,7',  REVIEW",
                "'1,2,3',    '2,3,4,5',  PASS",
                "'1,2,3',    '3,4,5',    REVIEW",
                "'1,2,3',    '4,5,6',    FAIL",
                "'1',        '1,2,3',    PASS"
            })
    void the_seasons_must_meet(String one, String other, CriterionOutcome expected) {
        Synergy synergy = only(out("f1", A).months(months(one)), in("f2", B).months(months(other)));

        assertThat(outcome(synergy, "season")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "14.99, PASS, 15.0",
        "15.01, REVIEW, 15.0",
        "29.99, REVIEW, 30.0",
        "30.01, FAIL, 30.0",
        "100, FAIL, 100.0"
    })
    void distance_is_measured_in_a_straight_line(double km, CriterionOutcome expected, String shown) {
        Synergy synergy = only(out("f1", A), in("f2", B.kmNorth(km)));

        assertThat(outcome(synergy, "distance")).isEqualTo(expected);
        assertThat(synergy.distanceKm())
                .hasValueSatisfying(distance -> assertThat(distance).isEqualTo(shown));
    }

    @Test
    void a_company_without_coordinates_stands_at_its_park_s_centre_and_outside_nowhere() {
        Synergy parks = only(out("f1", A), in("f2", B.park("VITAL_EST")));
        Synergy outside = only(out("f1", A), in("f2", B.park("OUTSIDE")));

        assertThat(parks.distanceKm())
                .hasValueSatisfying(km -> assertThat(km.doubleValue()).isBetween(5.0, 8.0));
        assertThat(outside.distanceKm()).isEmpty();
        assertThat(outcome(outside, "distance")).isEqualTo(CriterionOutcome.REVIEW);
        assertThat(french(outside, "distance")).startsWith("position inconnue");
    }

    @Test
    void hazardous_waste_goes_to_who_holds_the_permit() {
        FlowDraft oil = out("f1", A).resource("USED_OIL").of("500", "l").waste("13 02 05*");
        FlowDraft wanted = in("f2", B).resource("USED_OIL").of("500", "l");

        assertThat(hazard(oil, wanted, B.permit("13 02 05*"))).isEqualTo(CriterionOutcome.PASS);
        assertThat(hazard(oil, wanted, B.permit("13 02 08*"))).isEqualTo(CriterionOutcome.FAIL);
        assertThat(hazard(oil, wanted, B)).isEqualTo(CriterionOutcome.FAIL);
        assertThat(hazard(oil, wanted, B.permitsUnknown())).isEqualTo(CriterionOutcome.REVIEW);
        assertThat(hazard(oil, wanted, B.permit("13 02 05*").permitsUnknown())).isEqualTo(CriterionOutcome.PASS);
        assertThat(hazard(oil.waste("13 02 05"), wanted, B))
                .as("a forgotten mark makes no waste harmless")
                .isEqualTo(CriterionOutcome.FAIL);
        assertThat(hazard(oil.waste("15 01 03"), wanted, B)).isEqualTo(CriterionOutcome.PASS);
        assertThat(outcome(
                        only(
                                out("f1", A.permit("13 02 05*"))
                                        .resource("USED_OIL")
                                        .waste("13 02 05*"),
                                wanted),
                        "hazardous-waste"))
                .as("the giver's permit is of no use")
                .isEqualTo(CriterionOutcome.FAIL);
    }

    @Test
    void a_synergy_must_bring_something() {
        FlowDraft free = out("f1", A).disposal("0");

        assertThat(outcome(only(free, in("f2", B).price("0")), "benefit")).isEqualTo(CriterionOutcome.FAIL);
        assertThat(outcome(only(free, in("f2", B).price("0.000001")), "benefit"))
                .isEqualTo(CriterionOutcome.PASS);
        Synergy avoided = only(free.of("1", "kg"), in("f2", B).of("1", "kg").price("0"));
        assertThat(outcome(avoided, "benefit"))
                .as("a kilogram of waste avoided")
                .isEqualTo(CriterionOutcome.PASS);
        assertThat(avoided.savingPerYear())
                .hasValueSatisfying(saving -> assertThat(saving).isEqualTo("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "0.001, REVIEW", "1199.999, REVIEW", "1200, FAIL", "1300, FAIL"})
    void what_running_synergies_use_is_bound(String bound, CriterionOutcome expected) {
        assertThat(outcome(only(out("f1", A).bound(bound), in("f2", B)), "already-bound"))
                .isEqualTo(expected);
        assertThat(outcome(only(out("f1", A), in("f2", B).bound(bound)), "already-bound"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "METAL,     METAL,     1000, kg,    1.32",
                "METAL,     METAL,     2,    t,     2.64",
                "METAL,     METAL,     1000, l,     none",
                "GAS,       GAS,       1000, kWh,   0.23",
                "ELECTRICITY, ELECTRICITY, 1, MWh,  0.05",
                "STEAM,     HEAT,      100,  MWh,   11.60",
                "SAWDUST,   WOOD_CHIP, 100,  MWh,   3.00",
                "SAWDUST,   WOOD_CHIP, 100,  t,     none",
                "PALLET,    PALLET,    100,  piece, none",
                "METAL,     METAL,     0,    kg,    0.00"
            })
    void emissions_avoided_are_the_matched_quantity_times_the_factor_of_what_is_received(
            String out, String in, String quantity, String unit, String tonnes) {
        Synergy synergy = only(
                out("f1", A).resource(out).of(quantity, unit),
                in("f2", B).resource(in).of("1000000", unit));

        assertThat(synergy.co2TonnesPerYear().map(Object::toString)).isEqualTo(java.util.Optional.ofNullable(tonnes));
    }

    @Test
    void emissions_change_no_verdict() {
        Synergy synergy = only(
                out("f1", A).resource("GAS").of("1", "MWh").disposal("0"),
                in("f2", B).resource("GAS").of("1", "MWh").price("0"));

        assertThat(synergy.co2TonnesPerYear()).isPresent();
        assertThat(outcome(synergy, "benefit")).isEqualTo(CriterionOutcome.FAIL);
    }

    @Test
    void what_is_left_of_a_bound_flow_is_said() {
        Synergy synergy = only(out("f1", A).bound("200.5"), in("f2", B));

        assertThat(french(synergy, "already-bound")).contains("f1 : reste 999,5 sur 1200");
        assertThat(synergy.verdict()).isEqualTo(Verdict.TO_REVIEW);
    }

    @Test
    void everything_wrong_is_said_at_once() {
        Synergy synergy = only(
                out("f1", A.silent().park("OUTSIDE").kmNorth(50))
                        .waste("13 02 05*")
                        .of("1", "l")
                        .months(1)
                        .bound("1"),
                in("f2", A.silent().park("OUTSIDE").kmNorth(50)).of("1", "kg").months(2));

        assertThat(synergy.verdict()).isEqualTo(Verdict.INELIGIBLE);
        assertThat(synergy.reasons())
                .filteredOn(reason -> reason.outcome() == CriterionOutcome.FAIL)
                .extracting(CriterionFinding::rule)
                .containsExactly(
                        "two-companies",
                        "territory",
                        "consent",
                        "units",
                        "coverage",
                        "season",
                        "hazardous-waste",
                        "benefit",
                        "already-bound");
    }

    @Test
    void sentences_compare_values_in_both_languages() {
        Synergy synergy =
                only(out("f1", A).of("250", "kg"), in("f2", B).of("1", "t").price("2500"));

        assertThat(french(synergy, "coverage"))
                .isEqualTo("0,25 t / 1 t = 25 % (satisfait à partir de 20 %, à examiner à partir de 5 %)");
        assertThat(reason(synergy, "coverage").message().in(Locale.ENGLISH))
                .isEqualTo("0.25 t / 1 t = 25% (met from 20%, to review from 5%)");
        assertThat(reason(synergy, "territory").source().in(Locale.ENGLISH)).contains("fiche-action 2022");
    }

    private static CriterionOutcome hazard(FlowDraft out, FlowDraft in, CompanyDraft receiver) {
        FlowDraft received = in("f2", receiver)
                .resource(in.resource())
                .of(in.quantity(), in.unit().orElseThrow());
        return outcome(only(out, received), "hazardous-waste");
    }

    private static CriterionOutcome worst(Synergy synergy, String except) {
        return synergy.reasons().stream()
                .filter(reason -> !reason.rule().equals(except))
                .map(CriterionFinding::outcome)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Synergy> judge(FlowDraft... flows) {
        return Matching.RULES.judge(Arrays.stream(flows).map(FlowDraft::flow).toList());
    }

    private static Integer[] months(String list) {
        return list == null
                ? new Integer[0]
                : Arrays.stream(list.split(",")).map(Integer::valueOf).toArray(Integer[]::new);
    }
}

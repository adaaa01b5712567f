package fr.synergies.funding.verdict;

import static fr.synergies.funding.verdict.Judging.paper;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The figures of the fiche-action 2022 are acceptance tests (« Soit pour 2021 », « Soit pour 2022 »). */
class ThePaperTest {

    @Test
    void the_plan_of_2021_complies_to_the_euro_in_every_cell() {
        FundingVerdict verdict = paper(2021).verdict();

        assertThat(verdict.outcome()).isEqualTo(FundingVerdict.Outcome.COMPLIANT);
        assertThat(verdict.hasErrors()).isFalse();
        assertCells(verdict, 0, "SALARY", "22125.00", "13500.00", "8625.00", "0.00");
        assertCells(verdict, 1, "COMMUNICATION", "6000.00", "4800.00", "1200.00", "0.00");
        assertCells(verdict, 2, "EQUIPMENT", "4000.00", "4000.00", "0.00", "0.00");
        assertCells(verdict, 3, "EIT_TOOL", "1500.00", "1200.00", "0.00", "300.00");
        assertCells(verdict, 4, "STUDY", "10000.00", "8000.00", "2000.00", "0.00");
        assertCells(verdict, 5, "OTHER", "1500.00", "0.00", "0.00", "1500.00");
        assertCells(verdict, 6, "COORDINATION", "10800.00", "0.00", "0.00", "10800.00");
        assertTotals(verdict, "55925.00", "31500.00", "11825.00", "12600.00");
    }

    @Test
    void the_plan_of_2022_exceeds_the_staff_ceiling_by_4500_euros() {
        FundingVerdict verdict = paper(2022).verdict();

        assertThat(verdict.outcome()).isEqualTo(FundingVerdict.Outcome.OVER_CAP);
        assertThat(verdict.totals().requestedAid()).isEqualTo("43900.00");
        assertThat(verdict.totals().excess()).isEqualTo("4500.00");
        Finding finding = finding(verdict, "staff-ceiling");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.line()).isZero();
        assertThat(finding.message().fr())
                .isEqualTo("36 000 € × 0,75 ETP × 12/12 = 27 000 €; demandé 31 500 €; dépassement 4 500 €");
        assertThat(finding.message().en())
                .isEqualTo("€36,000 × 0.75 FTE × 12/12 = €27,000; asked €31,500; excess €4,500");
        assertThat(finding.source().fr()).contains("36 000 € par an et par ETP pendant 3 ans");
    }

    @Test
    void the_plan_of_2022_capped_leaves_more_to_dijon_metropole() {
        FundingVerdict verdict = paper(2022).verdict();

        assertCells(verdict, 0, "SALARY", "44250.00", "27000.00", "17250.00", "0.00");
        assertCells(verdict, 1, "COMMUNICATION", "4000.00", "3200.00", "800.00", "0.00");
        assertCells(verdict, 2, "EIT_TOOL", "1500.00", "1200.00", "300.00", "0.00");
        assertCells(verdict, 3, "STUDY", "10000.00", "8000.00", "2000.00", "0.00");
        assertCells(verdict, 4, "TRAVEL", "3000.00", "0.00", "0.00", "3000.00");
        assertCells(verdict, 5, "COORDINATION", "7200.00", "0.00", "0.00", "7200.00");
        assertTotals(verdict, "69950.00", "39400.00", "20350.00", "10200.00");
    }

    @Test
    void the_excess_of_2022_is_explained_by_two_facts() {
        FundingVerdict verdict =
                paper(2022).after(2021, 9, "0.5", "31500.00", true).verdict();

        assertThat(finding(verdict, "unused-earlier-months").message().fr())
                .contains("4 500 € égale 36 000 € × 0,5 ETP × 3/12")
                .contains("9 mois de 2021");
        assertThat(finding(verdict, "earlier-total-again").message().fr())
                .contains("31 500 € est aussi le total des aides demandées en 2021");
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule().matches("unused-earlier-months|earlier-total-again"))
                .allMatch(finding -> finding.severity() == Severity.INFO);
    }

    @Test
    void with_a_derogation_2022_is_financed_as_the_paper_prints_it() {
        FundingVerdict verdict = paper(2022).derogating(0, "4500").verdict();

        assertCells(verdict, 0, "SALARY", "44250.00", "31500.00", "12750.00", "0.00");
        assertTotals(verdict, "69950.00", "43900.00", "15850.00", "10200.00");
        assertThat(verdict.totals().excess()).isEqualTo("0.00");
        assertThat(verdict.outcome()).isEqualTo(FundingVerdict.Outcome.DEROGATION);
        assertThat(verdict.hasErrors()).isFalse();
        assertThat(finding(verdict, "derogation").message().fr())
                .isEqualTo(
                        "Dérogation : 4 500 € accordés au-delà du taux et du plafond, soit 31 500 € en tout ; demandée par"
                                + " finance, accordée par finance2 le 20 janvier 2022 : report des mois de 2021 (pièce : PV 12)");
    }

    @Test
    void at_the_ceiling_2022_is_capped_and_no_longer_wrong() {
        FundingVerdict verdict = paper(2022).withCapAccepted().verdict();

        assertThat(verdict.outcome()).isEqualTo(FundingVerdict.Outcome.CAPPED);
        assertTotals(verdict, "69950.00", "39400.00", "20350.00", "10200.00");
        assertThat(verdict.hasErrors()).isFalse();
        assertThat(finding(verdict, "staff-ceiling").severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void the_rules_compute_the_cofinancing_of_2023_that_the_paper_does_not_give() {
        FundingVerdict verdict = paper(2023).verdict();

        assertThat(verdict.outcome()).isEqualTo(FundingVerdict.Outcome.OVER_CAP);
        assertCells(verdict, 0, "SALARY", "59000.00", "36000.00", "23000.00", "0.00");
        assertCells(verdict, 1, "COMMUNICATION", "3000.00", "2400.00", "600.00", "0.00");
        assertCells(verdict, 2, "EIT_TOOL", "1500.00", "1200.00", "300.00", "0.00");
        assertCells(verdict, 3, "STUDY", "10000.00", "8000.00", "2000.00", "0.00");
        assertTotals(verdict, "84700.00", "47600.00", "25900.00", "11200.00");
    }

    @Test
    void january_to_march_2024_are_in_the_programme_and_in_no_exercise() {
        assertThat(finding(paper(2023).verdict(), "months-not-covered")
                        .message()
                        .fr())
                .isEqualTo("janvier 2024 à mars 2024 : 3 mois du programme ne sont dans aucun exercice"
                        + " (36 mois d'action, 33 budgétés)");
    }

    @Test
    void training_hidden_in_the_other_costs_of_2021_would_be_aided() {
        Finding finding = finding(paper(2021).verdict(), "training-in-other");

        assertThat(finding.line()).isEqualTo(5);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message().fr()).contains("80 %");
    }

    @Test
    void the_start_of_the_job_description_is_not_that_of_the_calendar() {
        Finding finding = finding(paper(2021).verdict(), "start-date");

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message().fr()).contains("février 2021 ou mars 2021").contains("1 avril 2021");
    }

    @Test
    void the_salaries_and_the_coordination_of_the_paper_follow_from_its_own_rates() {
        for (int year = 2021; year <= 2023; year++) {
            assertThat(paper(year).verdict().findings())
                    .extracting(Finding::rule)
                    .doesNotContain(
                            "salary-reference", "coordination-reference", "total-not-balanced", "line-not-balanced");
        }
    }

    private static void assertCells(
            FundingVerdict verdict,
            int index,
            String category,
            String amount,
            String aid,
            String metropole,
            String chamber) {
        FundingVerdict.LineVerdict line = verdict.lines().get(index);
        assertThat(line.category()).isEqualTo(category);
        assertThat(line.amount()).isEqualTo(amount);
        assertThat(line.grantedAid()).isEqualTo(aid);
        assertThat(line.partners())
                .containsEntry("ADEME_REGION", new BigDecimal(aid))
                .containsEntry("DIJON_METROPOLE", new BigDecimal(metropole))
                .containsEntry("CCIMDB", new BigDecimal(chamber));
    }

    private static void assertTotals(
            FundingVerdict verdict, String amount, String aid, String metropole, String chamber) {
        assertThat(verdict.totals().amount()).isEqualTo(amount);
        assertThat(verdict.totals().grantedAid()).isEqualTo(aid);
        assertThat(verdict.partners())
                .containsEntry("ADEME_REGION", new BigDecimal(aid))
                .containsEntry("DIJON_METROPOLE", new BigDecimal(metropole))
                .containsEntry("CCIMDB", new BigDecimal(chamber));
    }

    private static Finding finding(FundingVerdict verdict, String rule) {
        return verdict.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not among " + verdict.findings()));
    }
}

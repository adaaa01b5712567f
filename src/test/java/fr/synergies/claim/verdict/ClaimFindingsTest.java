package fr.synergies.claim.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.rules.Finding;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the rules say of the lines of a claim; the figures are in {@code rules/tests/claim.csv}. */
class ClaimFindingsTest {

    @Test
    void a_line_that_passes_the_plan_says_by_how_much_and_up_to_where_it_may() {
        ClaimVerdict verdict = new Claiming()
                .planned("SALARY", "44250.00", "27000.00")
                .claimed("SALARY", "43687.50", "PAIE-2022-11")
                .line("SALARY", "3687.50", "PAIE-2022-12")
                .verdict();

        assertThat(message(verdict, "line-transfer"))
                .isEqualTo("43 687,50 € + 3 687,50 € = 47 375 €, plus que les 44 250 € du plan et dans la limite de"
                        + " 44 250 € + 10 % = 48 675 € : 3 125 € admis sans aide de plus");
    }

    @Test
    void a_line_above_the_limit_says_what_of_it_is_refused() {
        ClaimVerdict verdict = new Claiming()
                .planned("SALARY", "44250.00", "27000.00")
                .claimed("SALARY", "47375.00", "PAIE-2022-12")
                .line("SALARY", "3687.50", "PAIE-2022-13")
                .verdict();

        assertThat(message(verdict, "line-exceeded"))
                .isEqualTo("47 375 € + 3 687,50 € dépasse la limite de 44 250 € + 10 % = 48 675 € : 1 300 € admis,"
                        + " 2 387,50 € refusés");
    }

    @Test
    void a_reference_of_an_earlier_claim_is_named_once_even_where_the_claim_repeats_it() {
        ClaimVerdict verdict = new Claiming()
                .planned("STUDY", "10000.00", "8000.00")
                .claimed("STUDY", "10.00", " f-1 ")
                .line("STUDY", "100.00", "F-1")
                .line("STUDY", "100.00", "F-1 ")
                .verdict();

        assertThat(verdict.findings())
                .extracting(
                        Finding::line,
                        Finding::rule,
                        finding -> finding.message().fr())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                0,
                                "duplicate-reference",
                                "La référence « F-1 » est déjà dans une demande de paiement antérieure"),
                        org.assertj.core.groups.Tuple.tuple(
                                1,
                                "duplicate-reference",
                                "La référence « F-1 » est déjà dans une demande de paiement antérieure"));
    }

    @Test
    void a_date_outside_says_the_days_of_the_exercise() {
        ClaimVerdict verdict = new Claiming()
                .planned("STUDY", "10000.00", "8000.00")
                .line("STUDY", "2021-12-31", new BigDecimal("100.00"), "F-1", true, false)
                .verdict();

        assertThat(message(verdict, "date-in-exercise"))
                .isEqualTo("Le 31 décembre 2021 n'est pas dans l'exercice 2022, du 1 janvier 2022 au 31 décembre 2022");
    }

    @Test
    void the_caps_say_what_was_granted_due_before_due_now_and_left() {
        ClaimVerdict verdict = new Claiming()
                .planned("STUDY", "10000.00", "8000.00")
                .planned("COMMUNICATION", "4000.00", "3200.00")
                .claimed("STUDY", "2500.00", "F-0")
                .line("STUDY", "1000.00", "F-1")
                .line("COMMUNICATION", "500.00", "F-2")
                .verdict();

        assertThat(verdict.caps())
                .extracting(ClaimVerdict.CapBalance::cap)
                .containsExactly("STAFF", "EXTERNAL", "EQUIPMENT");
        assertThat(verdict.caps().get(1))
                .isEqualTo(new ClaimVerdict.CapBalance(
                        "EXTERNAL",
                        new BigDecimal("11200.00"),
                        new BigDecimal("2000.00"),
                        new BigDecimal("1200.00"),
                        new BigDecimal("8000.00")));
    }

    private static String message(ClaimVerdict verdict, String rule) {
        return verdict.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .message()
                .fr()
                .replace(' ', ' ')
                .replace(' ', ' ');
    }
}

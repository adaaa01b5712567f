package fr.synergies.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.funding.verdict.Judging;
import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.kernel.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanContentCheckTest {

    private final PlanContentCheck check = new PlanContentCheck(Judging.RULES);

    @ParameterizedTest(name = "{0}: {6} is refused")
    @CsvSource(delimiter = '|', textBlock = """
            # case                   | months | fte     | category | amount        | request       | field
            a negative amount        | 12     | 0.75    | STUDY    | -0.01         |               | lines[0].amount
            a negative request       | 12     | 0.75    | STUDY    | 1             | -0.01         | lines[0].requestedAid
            a cent above a billion   | 12     | 0.75    | STUDY    | 1000000000.01 |               | lines[0].amount
            an unknown category      | 12     | 0.75    | STUDIES  | 1             |               | lines[0].category
            fewer months             | 11     | 0.75    | STUDY    | 1             |               | months
            other FTE                | 12     | 0.7501  | STUDY    | 1             |               | fte
            ten posts                | 12     | 10      | STUDY    | 1             |               | fte
            """)
    void it_is_refused(
            String name,
            int months,
            BigDecimal fte,
            String category,
            BigDecimal amount,
            BigDecimal request,
            String field) {
        PlanLine line = new PlanLine(0, category, "", amount, Optional.ofNullable(request), Map.of());

        assertThatThrownBy(() ->
                        check.refuseUnlessGood(Judging.programme(), 2022, new PlanContent(months, fte, List.of(line))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Refusal.Violation::field)
                                .containsExactly(field));
    }

    @ParameterizedTest(name = "{0} FTE, {1} €")
    @CsvSource({"0.75, 0", "0.7500, 1000000000", "0.75, 0.01"})
    void the_borders_are_accepted(BigDecimal fte, BigDecimal amount) {
        PlanLine line = new PlanLine(0, "STUDY", "", amount, Optional.of(BigDecimal.ZERO), Map.of());

        assertThatCode(() -> check.refuseUnlessGood(Judging.programme(), 2022, new PlanContent(12, fte, List.of(line))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_line_has_an_amount() {
        assertThatNullPointerException()
                .isThrownBy(() -> new PlanLine(0, "STUDY", "", null, Optional.empty(), Map.of()));
    }
}

package fr.synergies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence that shows a figure beside its bound never says the contrary of what the rule found. */
class FigureBesideBoundTest {

    @ParameterizedTest
    @CsvSource({
        "15.004, 15.004",
        "15.0000001, 15.0000001",
        "14.996, 14.996",
        "14.994, 14.99",
        "15, 15.00",
        "29.9951, 29.995",
        "12.3456, 12.35"
    })
    void a_figure_has_the_decimals_that_its_comparison_needs(BigDecimal exact, String shown) {
        assertThat(Remark.beside(exact, 2, new BigDecimal("15"), new BigDecimal("30")))
                .hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.19999999, '19,999999 %'", "0.2, '20 %'", "0.123456789, '12,3457 %'", "0.05000000001, '5,000000001 %'"
    })
    void a_rate_too(BigDecimal exact, String shown) {
        Remark remark = Remark.on("coverage")
                .percentBeside("share", Optional.of(exact), new BigDecimal("0.20"), new BigDecimal("0.05"));

        assertThat(remark.arguments().get("share").fr()).isEqualTo(shown);
    }

    @Property
    void what_is_shown_compares_as_what_was_compared(
            @ForAll @BigRange(min = "0", max = "40") @Scale(9) BigDecimal exact) {
        BigDecimal bound = new BigDecimal("15");

        assertThat(Remark.beside(exact, 2, bound).compareTo(bound)).isEqualTo(exact.compareTo(bound));
    }
}

package fr.synergies.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Remark;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.Severity;
import fr.synergies.rules.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            36000     | 36 000 €    | €36,000
            36000.00  | 36 000 €    | €36,000
            22125.50  | 22 125,50 € | €22,125.50
            0         | 0 €         | €0
            0.005     | 0,01 €      | €0.01
            -4500     | -4 500 €    | -€4,500
            1234567.8 | 1 234 567,80 € | €1,234,567.80
            """)
    void euros_are_written_the_way_of_each_language(BigDecimal amount, String fr, String en) {
        assertThat(DrlFigures.euros(amount)).isEqualTo(new LocalizedText(fr, en));
    }

    @Test
    void numbers_and_rates_are_written_the_way_of_each_language() {
        assertThat(DrlFigures.number(new BigDecimal("0.7500"))).isEqualTo(new LocalizedText("0,75", "0.75"));
        assertThat(DrlFigures.percent(new BigDecimal("0.8"))).isEqualTo(new LocalizedText("80 %", "80%"));
        assertThat(DrlFigures.percent(new BigDecimal("0.125"))).isEqualTo(new LocalizedText("12,5 %", "12.5%"));
    }

    @Test
    void french_is_spoken_to_all_but_the_english() {
        LocalizedText text = new LocalizedText("oui", "yes");
        assertThat(text.in(Locale.UK)).isEqualTo("yes");
        assertThat(text.in(Locale.FRANCE)).isEqualTo("oui");
        assertThat(text.in(Locale.GERMAN)).isEqualTo("oui");
    }

    @Test
    void a_remark_without_wording_is_refused_by_its_rule() {
        assertThatThrownBy(() -> new Wordings(List.of()).render(Remark.on("staff-ceiling")))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("\"staff-ceiling\" has no wording");
    }

    @Test
    void a_wording_that_names_a_missing_argument_is_refused_with_both_names() {
        LocalizedText template = new LocalizedText("Plafond {ceiling}", "Ceiling {ceiling}");
        Wordings wordings = new Wordings(List.of(new Wording("staff-ceiling", Severity.ERROR, template, template)));
        assertThatThrownBy(() -> wordings.render(Remark.on("staff-ceiling").count("months", 9)))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("staff-ceiling")
                .hasMessageContaining("{ceiling}")
                .hasMessageContaining("[months]");
    }
}

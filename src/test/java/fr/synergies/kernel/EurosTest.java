package fr.synergies.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class EurosTest {

    private final Euros euros = new Euros();

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void french_amounts_have_narrow_spaces_and_decimals_only_where_needed() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(euros.format(new BigDecimal("36000.00"))).isEqualTo("36\u202f000\u202f€");
        assertThat(euros.format(new BigDecimal("20000.01"))).isEqualTo("20\u202f000,01\u202f€");
        assertThat(euros.format(new BigDecimal("-4500"))).isEqualTo("-4\u202f500\u202f€");
        assertThat(euros.exact(new BigDecimal("36000"))).isEqualTo("36\u202f000,00\u202f€");
        assertThat(euros.format(new BigDecimal("0.005"))).isEqualTo("0,01\u202f€");
        assertThat(euros.format(null)).isEmpty();
    }

    @Test
    void english_amounts_begin_with_the_sign() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(euros.format(new BigDecimal("36000.00"))).isEqualTo("€36,000");
        assertThat(euros.exact(new BigDecimal("-36000"))).isEqualTo("-€36,000.00");
    }
}

package fr.synergies.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchNotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "44 250,50=44250.50",
                "44\u202f250,50=44250.50",
                "44\u00a0250=44250",
                "44250.50=44250.50",
                "-0,5=-0.5",
                "12=12"
            })
    void numbers_are_read_as_a_person_in_france_writes_them(String typed, BigDecimal number) {
        assertThat(FrenchNotation.number(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "beaucoup", "1.234,5", "1e3", "12,", ",5", "١٢", "1-2", "+5"})
    void anything_else_is_no_number(String typed) {
        assertThat(FrenchNotation.number(typed)).isEmpty();
    }

    @Test
    void days_and_months_are_read_in_french_notation_or_as_a_browser_sends_them() {
        assertThat(FrenchNotation.day("31/12/2023")).contains(LocalDate.of(2023, 12, 31));
        assertThat(FrenchNotation.day(" 1/2/2023 ")).contains(LocalDate.of(2023, 2, 1));
        assertThat(FrenchNotation.day("2023-12-31")).contains(LocalDate.of(2023, 12, 31));
        assertThat(FrenchNotation.month("12/2023")).contains(YearMonth.of(2023, 12));
        assertThat(FrenchNotation.month("2023-12")).contains(YearMonth.of(2023, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demain", "31/02/2023", "12/31/2023", "2023-02-30", "31.12.2023"})
    void a_day_that_is_not_in_the_calendar_is_none(String typed) {
        assertThat(FrenchNotation.day(typed)).isEmpty();
    }
}

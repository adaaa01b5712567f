package fr.synergies.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.rules.CellProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as French and English people write them, and those that nobody would write. */
class WrittenNumberTest {

    private static final TableColumn EUROS = column(ColumnKind.DECIMAL, List.of("€"), "0", "1000000", 2);
    private static final TableColumn RATE = column(ColumnKind.DECIMAL, List.of("%"), "0", "1", 4);
    private static final TableColumn DEGREES = column(ColumnKind.DECIMAL, List.of("°"), "-90", "90", 6);
    private static final TableColumn MONTHS = column(ColumnKind.WHOLE, List.of("mois", "months"), "0", "1200", 0);
    private static final TableColumn YEAR = column(ColumnKind.YEAR, List.of(), "2000", "2100", 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            36000        | 36000
            36000.00     | 36000.00
            36000,50     | 36000.50
            36 000       | 36000
            36 000,5     | 36000.5
            36\u00a0000  | 36000
            36\u202f000,00\u00a0€ | 36000.00
            36\u2009000  | 36000
            1 000 000    | 1000000
            36 000 €     | 36000
            36000€       | 36000
            1.23         | 1.23
            1,23         | 1.23
            0            | 0
            ` 12 `       | 12
            """)
    void amounts_are_read_whatever_the_spreadsheet_made_of_them(String cell, String read) {
        assertThat(EUROS.read(cell)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80 %     | 0.80
            80%      | 0.80
            12,5 %   | 0.125
            100 %    | 1.00
            0.80     | 0.80
            0,8      | 0.8
            1        | 1
            """)
    void a_rate_is_a_share_of_one_or_a_percentage(String cell, String read) {
        assertThat(RATE.read(cell)).isEqualTo(read);
    }

    @Test
    void a_column_says_which_units_may_follow_a_number_and_whether_it_may_be_negative() {
        assertThat(MONTHS.read("36 mois")).isEqualTo("36");
        assertThat(MONTHS.read("36 months")).isEqualTo("36");
        assertThat(DEGREES.read("-5,048 °")).isEqualTo("-5.048");
        assertThatThrownBy(() -> MONTHS.read("36 €")).hasMessageContaining("\"36 €\" is not a number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1e3          | is in scientific notation
            1E3          | is in scientific notation
            3.6E+4       | is in scientific notation
            1.234        | has 3 decimals, the column has 2 at most
            1,234        | has 3 decimals, the column has 2 at most
            36.000       | has 3 decimals, the column has 2 at most
            1.234,50     | has more than one decimal mark
            1,234.50     | has more than one decimal mark
            1.234.567    | has more than one decimal mark
            36 00        | is not a number
            3 6000       | is not a number
            0x10         | is not a number
            NaN          | is not a number
            Infinity     | is not a number
            ½            | is not a number
            1/2          | is not a number
            .5           | is not a number
            5.           | is not a number
            007          | is not a number
            --5          | is not a number
            =1+1         | is not a number
            12 €/mois    | is not a number
            \u0661\u0662 | has digits other than 0 to 9
            \uff11\uff12 | has digits other than 0 to 9
            +5           | bears a + sign
            -5           | is not between 0 and 1000000
            1000001      | is not between 0 and 1000000
            5 %          | must not be in %
            1'000        | is not a number
            9999999999999999999999999999999999 | is not a number
            """)
    void what_nobody_would_write_is_refused_with_its_reason(String cell, String reason) {
        assertThatThrownBy(() -> EUROS.read(cell)).isInstanceOfSatisfying(CellProblem.class, problem -> {
            assertThat(problem.words().en()).startsWith("\"" + cell + "\" ").contains(reason);
            assertThat(problem.words().fr()).startsWith("« " + cell + " » ");
        });
    }

    @ParameterizedTest
    @CsvSource({"80.123 %", "1.01", "101 %", "0.80001", "80 € %"})
    void a_rate_has_four_decimals_and_is_one_at_most(String cell) {
        assertThatThrownBy(() -> RATE.read(cell)).isInstanceOf(CellProblem.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            36,5   | is not a whole number
            36.0   | is not a whole number
            1 201  | is not between 0 and 1200
            """)
    void a_whole_number_has_no_decimals(String cell, String reason) {
        assertThatThrownBy(() -> MONTHS.read(cell)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"22", "02022", "2 022", "20222", "2022.0", "1999", "2101", "\u0662\u0660\u0662\u0662", "MMXXII", "-2022"
    })
    void a_year_has_four_digits_and_lies_in_the_column_s_range(String cell) {
        assertThat(YEAR.read("2022")).isEqualTo("2022");
        assertThatThrownBy(() -> YEAR.read(cell)).isInstanceOf(CellProblem.class);
    }

    @Test
    void a_date_is_written_the_french_way_or_the_iso_one() {
        TableColumn date = column(ColumnKind.DATE, List.of(), "0", "1", 0);

        assertThat(date.read("01/04/2022")).isEqualTo("2022-04-01");
        assertThat(date.read("2022-04-01")).isEqualTo("2022-04-01");
        assertThatThrownBy(() -> date.read("31/02/2022")).hasMessageContaining("is not a date");
        assertThatThrownBy(() -> date.read("04/22/2022")).hasMessageContaining("is not a date");
    }

    private static TableColumn column(ColumnKind kind, List<String> units, String least, String most, int decimals) {
        return new TableColumn(
                "figure",
                "Figure",
                kind,
                true,
                List.of(),
                units,
                Optional.of(new BigDecimal(least)),
                Optional.of(new BigDecimal(most)),
                decimals);
    }
}

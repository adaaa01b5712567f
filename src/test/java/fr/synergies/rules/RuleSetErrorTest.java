package fr.synergies.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetErrorTest {

    private static final Path BAD = Path.of("src/test/resources/rules-fixtures/bad");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            drl-syntax      | caps.drl, line 16: mismatched input 'then' in rule "broken"
            unknown-field   | caps.drl, line 17, rule "broken": unknown field or wrong expression: colour == "red"
            unknown-type    | caps.drl, line 15, rule "broken": Unable to find class: Purchaze
            java-error      | caps.drl, line 18, rule "broken": The method onn(String) is undefined for the type Remark
            java-syntax     | caps.drl, line 18, rule "broken": Unable to parse consequence caused by: Parse error. Found ";"
            accumulate      | caps.drl, line 16, rule "broken": Unknown parameter in accumulate: $amont
            bound-arithmetic | caps.drl, line 15, rule "broken": put the bound calculation in parentheses
            unknown-import  | caps.drl, line 4: the import fr.synergies.rules.Remarque names nothing that exists
            duplicate-rule  | more/b.drl, line 6: the rule "fine" exists already, in a.drl, line 6
            no-rules        | is empty: it holds no .csv and no .drl file
            not-a-number    | prices.csv, row 10, column "Highest price *", cell "abc": not a number
            french-decimals | prices.csv, row 10, column "Highest price *", cell "0,75": not a number
            empty-cell      | prices.csv, row 10: column "Highest price *": the cell is empty and must not be
            extra-cell      | prices.csv, row 10: "lost" stands in a column that has no code
            empty-row       | prices.csv, row 11: comes after an empty row
            open-quote      | prices.csv, line 10: a quote is opened and never closed
            table-import    | prices.csv, row 2: the import fr.synergies.rules.Prize names nothing that exists
            table-code      | prices.csv, row 9, column "Highest price *", cell "0.80": The method atMoost(BigDecimal) is undefined
            same-table      | b.csv, row 9: its rule prices_9 exists already, in a.csv, row 9
            wrong-severity  | wordings.csv, row 10, column "Gravité / Severity *", cell "NOTE": No enum constant
            no-table        | prices.csv: No RuleTable cells in spreadsheet
            not-utf8        | prices.csv is not in UTF-8
            """)
    void a_bad_file_stops_the_loading_and_is_named_with_line_and_reason(String folder, String message) {
        assertThatThrownBy(() -> RuleSet.load(BAD.resolve(folder)))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> RuleSet.load(BAD.resolve("nowhere")))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("nowhere");
    }
}

package fr.synergies.rules.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.table.RuleTables;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetErrorTest {

    private static final String COLUMNS = RuleFiles.in(Path.of("src/test/resources/rules-fixtures/good"))
            .text(RuleTables.COLUMNS)
            .orElseThrow();
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
            not-a-number    | prices.csv, row 3, column "Highest price *", cell "abc": "abc" is not a number
            many-decimals   | prices.csv, row 3, column "Highest price *", cell "1.234": "1.234" has 3 decimals, the column has 2 at most
            empty-cell      | prices.csv, row 3, column "Highest price *": the cell is empty and must not be
            extra-cell      | prices.csv, row 3: "lost" stands beyond the last column
            empty-row       | prices.csv, row 4: comes after an empty row
            open-quote      | prices.csv, line 3: a quote is opened and never closed
            unknown-column  | prices.csv, row 1: the column "Colour" is none of this table
            double-column   | prices.csv, row 1: the column "Highest price *" is there 2 times
            former-format   | prices.csv, row 1: this file is in the former format (RuleSet, RuleTable)
            unknown-table   | pears.csv: columns.csv declares no column of this table
            wrong-severity  | wordings.csv, row 3, column "Gravité / Severity *", cell "NOTE": "NOTE" is none of ERROR, WARNING, INFO
            no-table        | prices.csv, row 1: the column "Highest price *" is missing
            not-utf8        | prices.csv is not in UTF-8
            """)
    void a_bad_file_stops_the_loading_and_is_named_with_line_and_reason(String folder, String message) {
        assertThatThrownBy(() ->
                        RuleSetLoader.load(RuleFiles.in(BAD.resolve(folder)).with(Map.of(RuleTables.COLUMNS, COLUMNS))))
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

package fr.synergies.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files are read into tables, and what columns.csv may declare. */
class RuleTablesTest {

    private static final RuleFiles GOOD = RuleFiles.in(Path.of("src/test/resources/rules-fixtures/good"));
    private static final String COLUMNS = GOOD.text(RuleTables.COLUMNS).orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Fruit *,Highest price *~apple,0.80~pear,"1 000,5"
            Fruit *;Highest price *~apple;0,80~pear;1 000,5
            Fruit\tHighest price~apple\t0.80~pear\t1\u202f000,5
            \uFEFFFruit;Highest price~apple;0,80 €~pear;1 000,5 €
            "Fruit *";"Highest price *"~"apple";"0,80"~"pear";"1 000,5"~;~;;
            HIGHEST  PRICE *;fruit~0,80;apple~1000,5;pear
            ~Fruit,Highest price~apple,0.80~pear,1000.5~~
            """)
    void the_same_table_is_read_however_a_spreadsheet_saved_it(String file) {
        TableFile table = RuleTables.of(GOOD).read("prices.csv", file.replace('~', '\n'));

        assertThat(table.lines())
                .extracting(TableLine::cells)
                .containsExactly(List.of("apple", "0.80"), List.of("pear", "1000.5"));
    }

    @Test
    void a_semicolon_in_a_title_or_a_cell_does_not_pass_for_a_separator() {
        String columns = COLUMNS.replace("prices.csv,fruit,Fruit,", "prices.csv,fruit,\"Fruit ; a, b ; c\",");
        RuleTables tables = RuleTables.of(GOOD.with(Map.of(RuleTables.COLUMNS, columns)));

        assertThat(tables.read("prices.csv", "\"Fruit ; a, b ; c\",Highest price\na;b;c,1\n")
                        .lines())
                .extracting(TableLine::cells)
                .containsExactly(List.of("a;b;c", "1"));
    }

    @Test
    void a_line_break_in_a_cell_is_kept_and_counts_as_one_row() {
        TableFile table = RuleTables.of(GOOD).read("prices.csv", "Fruit,Highest price\n\"a\nb\",1\nc,2\n");

        assertThat(table.lines())
                .containsExactly(new TableLine(2, List.of("a\nb", "1")), new TableLine(3, List.of("c", "2")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,DECIMAL,YES | ,NUMBER,YES  | columns.csv, row 3, column "Genre / Kind *", cell "NUMBER": "NUMBER" is none of TEXT, CODE
            ,DECIMAL,YES | ,DECIMAL,MAY | columns.csv, row 3, column "Obligatoire / Required *", cell "MAY": "MAY" is none of YES, NO
            1000000000,2 | 1000000000,x | columns.csv, row 3, column "Décimales / Decimals", cell "x": 'x' is not a whole number
            -1000,       | less,        | columns.csv, row 3, column "Au moins / Least", cell "less": 'less' is not a number
            prices.csv,most,Highest | prices.csv,fruit,Highest | columns.csv: prices.csv has two columns "fruit" or of the same title
            most,Highest price | most,Fruit | columns.csv: prices.csv has two columns "most" or of the same title
            """)
    void a_column_that_is_wrongly_declared_is_named(String cells, String others, String message) {
        assertThat(COLUMNS).contains(cells);

        assertThatThrownBy(() -> RuleTables.of(GOOD.with(Map.of(RuleTables.COLUMNS, COLUMNS.replace(cells, others)))))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_table_that_no_module_reads_is_named() {
        RuleFiles more = GOOD.with(Map.of(
                RuleTables.COLUMNS,
                COLUMNS + "pears.csv,kind,Kind,TEXT,YES,,,,,\n",
                "pears.csv",
                "Kind *\nwilliams\n"));

        assertThatThrownBy(() -> Tables.facts(more))
                .isInstanceOfSatisfying(
                        RuleSetException.class,
                        refused -> assertThat(refused.words())
                                .isEqualTo(new LocalizedText(
                                        "pears.csv : le programme ne connaît aucune table de ce nom",
                                        "pears.csv: the program knows no table of this name")));
    }
}

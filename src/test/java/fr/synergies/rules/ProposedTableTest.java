package fr.synergies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.synergies.web.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed into a cell is a text; what would be code is refused. */
class ProposedTableTest {

    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final RuleFiles FIXTURE = RuleSetNode.files("0.80");
    private static final String ATTACK = "System.setProperty(\"synergies.broken-into\", \"yes\");";

    static Stream<String> attempts() {
        return Stream.of(
                "\");Runtime.getRuntime().exec(\"x",
                "\"); " + ATTACK + " String.valueOf(\"",
                "x\\\"); " + ATTACK + " String.valueOf(\"",
                "x\\\\\"); " + ATTACK + " String.valueOf(\"",
                "x\\u0022); " + ATTACK + " String.valueOf(\\u0022",
                "x\\\\u0022); " + ATTACK,
                "x\n\"); " + ATTACK + " //",
                "\\",
                "\\\\",
                "a \\\" b",
                "$param",
                "$1",
                "${x} #{x} @{x}",
                "forall(,){" + ATTACK + "}",
                "*/ " + ATTACK + " /*",
                "end rule \"x\" when then " + ATTACK + " end",
                "é « œ » 😀 \t ...",
                "insert(1); // x",
                "'\" + " + ATTACK.replace(";", "") + " + \"'");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void a_cell_cannot_leave_its_quotes(String attempt) {
        System.clearProperty("synergies.broken-into");
        TableFile prices = TableFile.of("prices.csv", FIXTURE.text("prices.csv").orElseThrow());

        String text = ProposedTable.text(prices, List.of(List.of(attempt, "0.80", "")));

        RuleSet rules = RuleSetLoader.load(FIXTURE.with(Map.of("prices.csv", text)));
        assertThat(rules.rows(Price.class)).extracting(Price::fruit).containsExactly(attempt.strip());
        assertThat(System.getProperty("synergies.broken-into")).isNull();
    }

    @Test
    void a_cell_cannot_open_a_table_whose_code_would_be_its_own() {
        TableFile prices = TableFile.of("prices.csv", FIXTURE.text("prices.csv").orElseThrow());
        List<List<String>> table = List.of(
                List.of("apple", "0.80", ""),
                List.of("ruletable mine", "x", ""),
                List.of("ACTION", "ACTION", ""),
                List.of("x", "x", ""),
                List.of("Runtime.getRuntime().exec(\"$param\");", "insert(\"$param\");", ""));

        assertThat(refused(() -> ProposedTable.text(prices, table)).violations())
                .containsExactly(Refusal.Violation.of("rows[1].cells[0]", "rules.cell.table"));
    }

    @Test
    void a_figure_that_is_none_an_empty_cell_and_hidden_signs_are_refused_where_they_stand() {
        TableFile prices = TableFile.of("prices.csv", FIXTURE.text("prices.csv").orElseThrow());

        assertThat(refused(() -> ProposedTable.text(prices, List.of(List.of("apple", "0,80", ""))))
                        .arguments()
                        .toString())
                .contains("row 9", "Highest price *", "not a number");
        assertThat(refused(() -> ProposedTable.text(
                                prices, List.of(List.of("", "0.80", ""), List.of("a\u0000", "1", "z"))))
                        .violations())
                .extracting(Refusal.Violation::field, Refusal.Violation::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rows[0].cells[0]", "rules.cell.mandatory"),
                        org.assertj.core.groups.Tuple.tuple("rows[1].cells[0]", "rules.cell.control"),
                        org.assertj.core.groups.Tuple.tuple("rows[1].cells[2]", "rules.cell.beyond"));
        assertThat(refused(() -> ProposedTable.text(prices, List.of())).violations())
                .containsExactly(Refusal.Violation.of("rows", "rules.table.empty"));
    }

    @Test
    void a_table_whose_cells_are_code_is_not_changed_by_people() {
        String text = FIXTURE.text("prices.csv").orElseThrow();
        List<List<String>> rows = List.of(List.of("apple", "1", ""));

        for (String code : List.of(
                text.replace("new BigDecimal(\"\"$param\"\")", "new BigDecimal($param)"),
                text.replace("ACTION,ACTION,ACTION", "CONDITION,ACTION,ACTION"),
                text.replace("RuleTable", "EscapeQuotes,false\n\nRuleTable"),
                text.replace("new BigDecimal(\"\"$param\"\")", "new BigDecimal(\"\"$1\"\")"))) {
            assertThat(refused(() -> ProposedTable.text(TableFile.of("prices.csv", code), rows))
                            .code())
                    .isEqualTo("rules.table.code");
        }
    }

    @Test
    void the_tables_that_the_program_brings_may_all_be_changed_and_are_written_as_they_were() {
        RULES.ending(".csv").forEach((path, text) -> {
            TableFile table = TableFile.of(path, text);
            assertThat(table.safe()).as(path).isTrue();
            assertThat(table.with(table.lines().stream().map(TableLine::cells).toList()))
                    .as(path)
                    .isEqualTo(text);
        });
    }

    @Test
    void a_spreadsheet_may_have_put_semicolons_and_filled_rows_up() {
        TableFile prices = TableFile.of("prices.csv", FIXTURE.text("prices.csv").orElseThrow());
        String saved = """
                RuleSet;fr.synergies.rules.fixtures;
                Import;"fr.synergies.rules.Price, java.math.BigDecimal";
                ;;
                RuleTable prices;;
                ACTION;ACTION;ACTION
                ;;
                "Price price = Price.of(""$param"");";"price = price.atMost(new BigDecimal(""$param""));";"insert(price);"
                Fruit *;Highest price *;(done)
                apple;0.85;
                ;;
                """;

        assertThat(TableFile.of("prices.csv", ProposedTable.uploaded(prices, saved))
                        .lines())
                .extracting(TableLine::cells)
                .containsExactly(List.of("apple", "0.85", ""));
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        return catchThrowableOfType(Refusal.class, attempt);
    }
}

package fr.synergies.rules.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.synergies.kernel.Refusal;
import fr.synergies.rules.Price;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import fr.synergies.rules.table.CsvFile;
import fr.synergies.rules.table.RuleTables;
import fr.synergies.rules.table.TableFacts;
import fr.synergies.rules.table.TableFile;
import fr.synergies.rules.table.TableLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed into a cell is a text or a figure, whichever spreadsheet wrote it. */
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
    void a_cell_is_only_ever_text(String attempt) {
        System.clearProperty("synergies.broken-into");

        String text = ProposedTable.text(prices(), List.of(List.of(attempt, "0.80")));

        RuleSet rules = RuleSetLoader.load(FIXTURE.with(Map.of("prices.csv", text)));
        assertThat(rules.rows(Price.class)).extracting(Price::fruit).containsExactly(attempt.strip());
        assertThat(System.getProperty("synergies.broken-into")).isNull();
    }

    @Test
    void what_once_opened_a_table_whose_code_was_its_own_is_text_too() {
        List<List<String>> table = List.of(
                List.of("apple", "0.80"),
                List.of("ruletable mine", "1"),
                List.of("RuleSet", "2"),
                List.of("Runtime.getRuntime().exec(\"$param\");", "3"));

        String text = ProposedTable.text(prices(), table);

        assertThat(RuleSetLoader.load(FIXTURE.with(Map.of("prices.csv", text))).rows(Price.class))
                .extracting(Price::fruit)
                .containsExactlyElementsOf(table.stream().map(row -> row.get(0)).toList());
    }

    @Test
    void a_figure_that_is_none_an_empty_cell_and_hidden_signs_are_refused_where_they_stand() {
        assertThat(refused(() -> ProposedTable.text(
                                prices(),
                                List.of(
                                        List.of("", "0.80"),
                                        List.of("a\u0000", "1", "z"),
                                        List.of(" ", ""),
                                        List.of("pear", "1e3"))))
                        .violations())
                .extracting(Refusal.Violation::field, Refusal.Violation::code)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("rows[0].cells[0]", "rules.cell.mandatory"),
                        Tuple.tuple("rows[1].cells[0]", "rules.cell.control"),
                        Tuple.tuple("rows[1].cells[2]", "rules.cell.beyond"),
                        Tuple.tuple("rows[3].cells[1]", "rules.cell.refused"));
        assertThat(refused(() -> ProposedTable.text(prices(), List.of(List.of("pear", "1e3"))))
                        .violations()
                        .get(0)
                        .arguments())
                .containsExactly(
                        "\"1e3\" is in scientific notation: write the number out",
                        "« 1e3 » est en notation scientifique : écrivez le nombre en entier");
        assertThat(refused(() -> ProposedTable.text(prices(), List.of())).violations())
                .containsExactly(Refusal.Violation.of("rows", "rules.table.empty"));
    }

    @Test
    void the_tables_that_the_program_brings_may_all_be_changed_and_are_written_as_they_were() {
        RuleTables tables = RuleTables.of(RULES);
        RULES.ending(".csv").forEach((path, text) -> {
            TableFile table = tables.read(path, text);
            assertThat(TableFacts.faults(table)).as(path).isEmpty();
            assertThat(table.with(table.lines().stream().map(TableLine::cells).toList()))
                    .as(path)
                    .isEqualTo(text);
        });
    }

    @Test
    void what_a_french_spreadsheet_saved_without_a_change_changes_nothing() {
        TableFile caps = RuleTables.of(RULES).find("funding/caps.csv").orElseThrow();
        String saved = caps.with(caps.lines().stream()
                .map(line -> line.cells().stream()
                        .map(cell -> cell.equals("36000.00") ? "36\u202f000 €" : cell)
                        .map(cell -> cell.equals("20000.00") ? "20\u00a0000,0" : cell)
                        .map(cell -> cell.equals("0.80") ? "80 %" : cell)
                        .map(cell -> cell.equals("1.00") ? "1" : cell)
                        .toList())
                .toList());

        String taken = ProposedTable.uploaded(caps, "\uFEFF" + semicolons(saved) + ";;\n;;;\n");

        assertThat(taken).isEqualTo(RULES.text("funding/caps.csv").orElseThrow());
    }

    @Test
    void what_it_changed_is_taken_and_its_columns_may_stand_in_another_order() {
        String saved = "Highest price;FRUIT\n0,85;apple\n\"1 250,5 €\";truffle\n";

        assertThat(ProposedTable.uploaded(prices(), saved))
                .isEqualTo("Fruit *,Highest price *\napple,0.85\ntruffle,1250.5\n");
        assertThat(ProposedTable.uploaded(prices(), saved.replace(';', '\t')))
                .isEqualTo("Fruit *,Highest price *\napple,0.85\ntruffle,1250.5\n");
    }

    @Test
    void every_fault_of_a_file_is_told_by_row_column_and_cell() {
        Refusal refused =
                refused(() -> ProposedTable.uploaded(prices(), "Fruit;Highest price\napple;1.234\n;2\nfig;\u0661\n"));

        assertThat(refused.code()).isEqualTo("rules.table.unreadable");
        assertThat(refused.arguments().get(1).toString().split(" · "))
                .containsExactly(
                        "prices.csv, ligne 2, colonne « Highest price * », cellule « 1.234 » : « 1.234 » a 3 décimales, la colonne"
                                + " en a 2 au plus (point et virgule précèdent des décimales ; les milliers se séparent par une"
                                + " espace : 1 234,50)",
                        "prices.csv, ligne 3, colonne « Fruit * » : la cellule est vide et ne doit pas l’être",
                        "prices.csv, ligne 4, colonne « Highest price * », cellule « \u0661 » : « \u0661 » a d’autres chiffres que"
                                + " 0 à 9");
    }

    private static TableFile prices() {
        return RuleTables.of(FIXTURE).find("prices.csv").orElseThrow();
    }

    private static String semicolons(String text) {
        return CsvFile.rows("caps.csv", text, ',').stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.matches("(?s).*[;\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        return catchThrowableOfType(Refusal.class, attempt);
    }
}

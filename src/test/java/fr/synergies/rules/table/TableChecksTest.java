package fr.synergies.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.proposal.CheckFinding;
import fr.synergies.rules.proposal.FileDifference;
import fr.synergies.rules.proposal.RuleSetDifferences;
import fr.synergies.rules.proposal.RuleSetNode;
import fr.synergies.rules.proposal.TableChecks;
import fr.synergies.rules.proposal.WordingChecks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in the tables that the program brings once a row of them is changed. */
class TableChecksTest {

    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));

    @Test
    void of_the_tables_as_they_are_only_the_row_that_a_programme_has_of_its_own_is_told() {
        assertThat(TableChecks.of(RULES, RULES))
                .extracting(finding -> finding.severity() + " " + finding.sentence() + " " + finding.arguments())
                .containsExactly("INFO rules.check.override [EIT_TOOL, SYNERGIES, 7, …–2021]");
    }

    @Test
    void every_table_is_told_of_in_tables_csv() {
        assertThat(LaidOutTables.of(RULES).all())
                .extracting(table -> table.file().path())
                .containsExactlyInAnyOrderElementsOf(RULES.ending(".csv").keySet().stream()
                        .filter(path ->
                                !path.equals("tables.csv") && !path.equals("columns.csv") && !RULES.isCases(path))
                        .toList());
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            funding/split.csv      | EIT_TOOL,,SYNERGIES,,2021,EMPLOYER | EIT_TOOL,,,,2021,AID_HOLDER | ERROR rules.check.overlap 7 [EIT_TOOL, 6]
            funding/split.csv      | EIT_TOOL,,,,,AID_HOLDER        | EIT_TOOL,,,2023,,AID_HOLDER   | WARNING rules.check.gap.of 0 [EIT_TOOL, 2022, SYNERGIES]
            funding/split.csv      | EIT_TOOL,,SYNERGIES,,2021      | EIT_TOOL,,SYNERGIES,2022,2021 | ERROR rules.check.never 6 [EIT_TOOL]
            funding/split.csv      | TRAVEL,,,,,EMPLOYER            | TRAVEL,,,2022,,EMPLOYER       | WARNING rules.check.missing 0 [TRAVEL, …–2021, ]
            funding/split.csv      | TRAVEL,,,,,EMPLOYER            | TRAVEL,,OTHER,,,EMPLOYER      | WARNING rules.check.missing.all 0 [TRAVEL, …–…, ]
            funding/split.csv      | TRAVEL,,,,,EMPLOYER            | TRAVELS,,,,,EMPLOYER          | ERROR rules.check.unknown 9 [TRAVELS, funding/categories.csv]
            funding/split.csv      | TRAVEL,,,,,EMPLOYER            | TRAVEL,NONE,,,,EMPLOYER       | ERROR rules.check.unknown 9 [NONE, funding/schemes.csv]
            funding/split.csv      | STUDY,,,,,AID_HOLDER           | TRAVEL,,LENS,2022,,AID_HOLDER | INFO rules.check.override 8 [TRAVEL, LENS, 9, 2022–…]
            funding/categories.csv | ,,,,STAFF                    | ,,,,STAF                    | ERROR rules.check.unknown 2 [STAF, funding/caps.csv]
            funding/categories.csv | ,,,,EQUIPMENT                | ,,,,EXTERNAL                | WARNING rules.check.unreachable 4 [EQUIPMENT]
            funding/categories.csv | Loaded salary,ACCELERATEUR_BFC_2020,,,, | Loaded salary,ACCELERATEUR_BFC_2020,,,2025, | WARNING rules.check.lost 0 [SALARY, 2026–…, ]
            funding/caps.csv       | programme,ACCELERATEUR_BFC_2020,,,,1.00 | programme,ACCELERATEUR_BFC_2020,,2022,,1.00 | WARNING rules.check.lost 0 [STAFF, …–2021, ]
            funding/caps.csv       | programme,ACCELERATEUR_BFC_2020,,,,1.00 | programme,ACCELERATEUR_BFC_2020,SYNERGIES,,,1.00 | WARNING rules.check.lost.all 0 [STAFF, …–…, ]
            synergy/compatibility.csv | WOOD,PALLET                 | WOOD,WOOD_CHIP                | ERROR rules.check.overlap 3 [WOOD → WOOD_CHIP, 2]
            synergy/compatibility.csv | WOOD,PALLET                 | WOOD,PALETTE                  | ERROR rules.check.unknown 3 [PALETTE, synergy/resources.csv]
            synergy/parks.csv      | OUTSIDE,hors de                | METROPOLE,hors de             | ERROR rules.check.overlap 6 [METROPOLE, 5]
            wordings.csv           | aid-rate,ERROR                 | aid-rates,ERROR               | WARNING rules.check.unreachable 2 [aid-rates]
            """)
    void a_changed_row_is_found(String path, String row, String other, String expected) {
        String text = RULES.text(path).orElseThrow();
        assertThat(text).contains(row);

        List<CheckFinding> found = TableChecks.of(
                RULES.with(Map.of(path, text.replaceFirst(java.util.regex.Pattern.quote(row), other))), RULES);

        assertThat(found)
                .extracting(finding ->
                        finding.severity() + " " + finding.sentence() + " " + finding.row() + " " + finding.arguments())
                .contains(expected);
    }

    @Test
    void a_row_written_twice_and_a_row_taken_away_are_found() {
        TableFile split = RuleTables.of(RULES).find("funding/split.csv").orElseThrow();
        List<List<String>> rows = new java.util.ArrayList<>(
                split.lines().stream().map(TableLine::cells).toList());
        rows.add(rows.get(0));
        rows.remove(1);

        List<CheckFinding> found = TableChecks.of(RULES.with(Map.of(split.path(), split.with(rows))), RULES);

        assertThat(found)
                .extracting(CheckFinding::sentence, CheckFinding::arguments)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rules.check.duplicate", List.of("SALARY", "2")),
                        org.assertj.core.groups.Tuple.tuple(
                                "rules.check.missing.all", List.of("COMMUNICATION", "…–…", "")),
                        org.assertj.core.groups.Tuple.tuple(
                                "rules.check.override", List.of("EIT_TOOL", "SYNERGIES", "6", "…–2021")));
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            wordings.csv | aid-rate,ERROR            | aid-rates,ERROR            | rules.check.speechless 0 [aid-rate]
            wordings.csv | ceiling-shared,ERROR      | ceiling-in-common,ERROR    | rules.check.speechless 0 [ceiling-shared]
            wordings.csv | {rate} × {amount}         | {taux} × {amount}          | rules.check.figure 2 [aid-rate, {taux}]
            association/wordings.csv | Forme juridique : {form} | Forme juridique : {sense} | rules.check.figure 2 [legal-form-pass, {sense}]
            """)
    void a_rule_that_could_not_speak_is_found(String path, String row, String other, String expected) {
        String text = RULES.text(path).orElseThrow();
        assertThat(text).contains(row);

        List<CheckFinding> found = WordingChecks.of(RULES.with(Map.of(path, text.replace(row, other))), RULES);

        assertThat(found)
                .extracting(finding -> finding.sentence() + " " + finding.row() + " " + finding.arguments())
                .contains(expected);
    }

    @Test
    void every_rule_has_its_words_and_gives_their_figures() {
        assertThat(WordingChecks.of(RULES, RuleSetNode.files("1"))).isEmpty();
    }

    @Test
    void files_that_are_no_tables_are_compared_line_by_line() {
        String path = "funding/judgement.drl";
        String text = RULES.text(path).orElseThrow();
        RuleFiles other =
                RULES.with(Map.of(path, text.replace("salience 300", "salience 301"), "more.drl", "// nothing"));

        assertThat(RuleSetDifferences.between(RULES, other))
                .containsExactly(
                        new FileDifference(
                                path,
                                FileDifference.Kind.CHANGED,
                                List.of(),
                                List.of("    salience 300"),
                                List.of("    salience 301")),
                        new FileDifference(
                                "more.drl", FileDifference.Kind.ADDED, List.of(), List.of(), List.of("// nothing")));
    }
}

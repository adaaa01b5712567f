package fr.synergies.rules.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.synergies.kernel.Refusal;
import fr.synergies.rules.RuleCaseFile;
import fr.synergies.rules.RuleDatabase;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.Severity;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import fr.synergies.rules.table.RuleTables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases that finance reads and adds to: each of them, and what is said where one is broken. */
class ShippedCasesTest {

    private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
    private static final RuleSet RULES = RuleSetLoader.load(FILES);
    private static final String FUNDING = "tests/funding.csv";

    @TestFactory
    Stream<DynamicContainer> the_rules_answer_what_each_case_expects() {
        return RuleCaseFile.of(FILES).stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.path(),
                        file.names().stream()
                                .map(name -> DynamicTest.dynamicTest(
                                        name,
                                        () -> assertThat(file.failures(name, RULES))
                                                .isEmpty()))));
    }

    @Test
    void there_are_cases_of_every_domain() {
        assertThat(RuleCaseFile.of(FILES))
                .extracting(RuleCaseFile::path)
                .containsExactly("tests/association.csv", "tests/claim.csv", FUNDING, "tests/synergy.csv");
    }

    @Test
    void a_broken_case_says_its_row_what_was_expected_what_came_and_which_rows_decide() {
        List<CheckFinding> failures = failures(
                "plan de 2021\",SYNERGIES,2021,,,,,SALARY,22125.00,13500.00,,13500.00",
                "plan de 2021\",SYNERGIES,2021,,,,,SALARY,22125.00,13500.00,,13500.01");

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.severity()).isEqualTo(Severity.ERROR);
            assertThat(failure.path()).isEqualTo(FUNDING);
            assertThat(failure.row()).isEqualTo(2);
            assertThat(failure.sentence()).isEqualTo("rules.check.case");
            assertThat(failure.arguments().subList(0, 4))
                    .containsExactly(
                            "fiche-action 2022, plan de 2021",
                            "Attendu : aide accordée € / Expected: aid granted €",
                            "13500.01",
                            "13500.00");
            assertThat(failure.arguments().get(5))
                    .isEqualTo("funding/categories.csv ligne 2 ; funding/caps.csv ligne 2 ; funding/split.csv ligne 2");
        });
    }

    @Test
    void a_lower_cap_breaks_the_cases_that_rest_on_it_and_names_its_row() {
        RuleFiles lower = FILES.with(Map.of(
                "funding/caps.csv", FILES.text("funding/caps.csv").orElseThrow().replace("36000.00", "30000.00")));

        List<CheckFinding> failures = RuleCaseFile.of(lower).stream()
                .filter(file -> file.path().equals(FUNDING))
                .findFirst()
                .orElseThrow()
                .failures(RuleSetLoader.load(lower));

        assertThat(failures).anySatisfy(failure -> {
            assertThat(failure.arguments().subList(0, 4))
                    .containsExactly(
                            "fiche-action 2022, plan de 2022",
                            "Attendu : aide accordée € / Expected: aid granted €",
                            "27000.00",
                            "22500.00");
            assertThat(failure.arguments().get(4))
                    .contains("funding/caps.csv row 2", "staff-ceiling: €30,000 × 0.75 FTE × 12/12 = €22,500");
        });
        assertThat(lower.version()).isNotEqualTo(FILES.version());
    }

    @Test
    void what_cannot_be_judged_is_said_and_no_other_case_suffers() {
        List<CheckFinding> failures = failures("2022,,,9,,SALARY", "2022,,,9,,SALERY");

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.sentence()).isEqualTo("rules.check.case.unanswered");
            assertThat(failure.arguments().get(0)).isEqualTo("fiche-action 2022, plan de 2022");
        });
    }

    @Test
    void a_case_is_read_as_strictly_as_a_table_and_in_the_ways_of_a_spreadsheet() {
        assertThatThrownBy(() -> failures("SALARY,22125.00", "SALARY,1e3"))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("tests/funding.csv, row 2, column \"Dépense € / Expense € *\", cell \"1e3\"");
        assertThat(failures("SALARY,22125.00", "SALARY,\"22 125,00 €\"")).isEmpty();
    }

    @Test
    void cases_decide_nothing_and_are_no_part_of_the_version() {
        RuleFiles other = FILES.with(Map.of(FUNDING, "x"));

        assertThat(other.version()).isEqualTo(FILES.version());
        assertThat(other.sameAs(FILES)).isFalse();
        assertThat(other.deciding()).isEqualTo(FILES.deciding());
        assertThatThrownBy(() -> RuleCaseFile.of(FILES.with(Map.of(
                        "tests/other.csv",
                        "Table *\n",
                        RuleTables.COLUMNS,
                        FILES.text(RuleTables.COLUMNS).orElseThrow() + "tests/other.csv,case,Table,TEXT,YES,,,,,\n"))))
                .hasMessageContaining("the program judges no cases of this name (known: tests/association.csv");
    }

    @Test
    void a_proposal_of_cases_alone_has_nothing_to_activate() throws Exception {
        RuleSetNode node = new RuleSetNode(RuleDatabase.inMemory(), FILES);
        RuleProposal begun = node.act(() -> node.proposals.begin(FILES.version(), "finance"));
        String text = FILES.text(FUNDING).orElseThrow().replace("plan de 2021", "plan de la première année");

        RuleProposal changed =
                node.act(() -> node.proposals.upload(begun.id(), begun.edition(), Map.of(FUNDING, text), "finance"));

        assertThat(node.review.differences(changed))
                .extracting(FileDifference::path)
                .containsExactly(FUNDING);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> node.review.submit(changed.id(), changed.edition(), "why", true, "finance"))
                        .code())
                .isEqualTo("rules.proposal.cases-only");
    }

    @Test
    void the_answers_of_proposed_rules_are_taken_over_into_the_cases_that_they_break() throws Exception {
        RuleSetNode node = new RuleSetNode(RuleDatabase.inMemory(), FILES);
        RuleProposal begun = node.act(() -> node.proposals.begin(FILES.version(), "finance"));
        String lower = FILES.text("funding/caps.csv").orElseThrow().replace("36000.00", "30000.00");
        RuleProposal changed = node.act(
                () -> node.proposals.upload(begun.id(), begun.edition(), Map.of("funding/caps.csv", lower), "finance"));
        assertThat(node.examination.examine(changed.id()).forbids()).isTrue();

        RuleProposal settled = node.act(
                () -> new ProposedCases(node.proposals).expectAnswers(changed.id(), changed.edition(), "finance"));

        assertThat(node.examination.examine(settled.id()).findings())
                .allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(node.review.differences(settled))
                .filteredOn(file -> file.path().equals(FUNDING))
                .flatExtracting(FileDifference::rows)
                .extracting(FileDifference.Row::key)
                .contains("fiche-action 2022, plan de 2022")
                .noneMatch(key -> key.startsWith("externe : "));
        assertThat(settled.authors()).containsExactly("finance");
    }

    private static List<CheckFinding> failures(String cells, String others) {
        String text = FILES.text(FUNDING).orElseThrow();
        assertThat(text).contains(cells);
        RuleFiles changed =
                FILES.with(Map.of(FUNDING, text.replaceFirst(java.util.regex.Pattern.quote(cells), others)));
        return RuleCaseFile.of(changed).stream()
                .filter(file -> file.path().equals(FUNDING))
                .flatMap(file -> file.failures(RULES).stream())
                .toList();
    }
}

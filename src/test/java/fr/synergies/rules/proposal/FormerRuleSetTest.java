package fr.synergies.rules.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.synergies.kernel.Refusal;
import fr.synergies.rules.Price;
import fr.synergies.rules.Purchase;
import fr.synergies.rules.RuleCaseFile;
import fr.synergies.rules.RuleDatabase;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.Wording;
import fr.synergies.rules.engine.FormerFactNames;
import fr.synergies.rules.engine.KnownFacts;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import fr.synergies.rules.library.FileView;
import fr.synergies.rules.table.FormerTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule sets in the former format, as a database stores them: with Java above their figures, and names of classes of their time. */
class FormerRuleSetTest {

    private static final RuleFiles BEFORE = RuleFiles.in(Path.of("src/test/resources/former/rules"));
    private static final RuleFiles NOW = RuleFiles.in(Path.of("rules"));
    private static final String CAPS = "funding/caps.csv";
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (fr\\.synergies\\.[\\w.]+)");

    DataSource database() throws Exception {
        return RuleDatabase.inMemory();
    }

    @Test
    void it_keeps_its_version_and_states_the_same_facts() {
        assertThat(BEFORE.version()).isEqualTo("6184ea837c2c");
        RuleSet rules = RuleSetLoader.load(BEFORE);

        assertThat(rules.version()).isEqualTo("6184ea837c2c");
        assertThat(rules.rows(Wording.class)).hasSize(43);
        assertThat(rules.rows(Object.class)).hasSize(199);
        assertThat(FileView.of(BEFORE, CAPS, java.util.Locale.FRENCH)
                        .table()
                        .orElseThrow()
                        .lines()
                        .get(0)
                        .cells())
                .startsWith("STAFF", "staff-ceiling", "Dépenses internes de personnel");
    }

    @Test
    void what_its_rules_import_is_found_wherever_it_stands_today() {
        List<String> imported = BEFORE.ending(".drl").values().stream()
                .flatMap(drl -> IMPORT.matcher(drl).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(KnownFacts.formerNames().keySet()).containsAll(imported);
        KnownFacts.formerNames()
                .forEach((name, fact) -> assertThat(classes(name))
                        .as("no other class has taken the name " + name)
                        .isSubsetOf(List.of(fact)));
    }

    /** Such a rule set was stored before these classes got their present names. */
    @Test
    void rules_with_tables_of_today_and_class_names_of_before_compile_and_answer_as_expected() {
        RuleFiles before = NOW.with(Map.of(
                "association/readiness.drl",
                former("association/readiness.drl", Map.of("ShareCriterion", "Criterion")),
                "synergy/eligibility.drl",
                former(
                        "synergy/eligibility.drl",
                        Map.of("PossibleSynergy", "Candidate", "SynergyCriterion", "Criterion"))));

        RuleSet rules = RuleSetLoader.load(before);

        assertThat(rules.version()).isEqualTo(before.version()).isNotEqualTo(NOW.version());
        assertThat(RuleCaseFile.of(before))
                .hasSize(4)
                .allSatisfy(file -> assertThat(file.failures(rules)).isEmpty());
    }

    private static String former(String path, Map<String, String> names) {
        String drl = NOW.text(path).orElseThrow();
        for (Map.Entry<String, String> name : names.entrySet()) {
            assertThat(drl).contains(name.getKey());
            drl = drl.replace(name.getKey(), name.getValue());
        }
        return drl;
    }

    @Test
    void a_class_that_moved_or_was_renamed_is_named_as_today_and_lines_stay() {
        FormerFactNames names = new FormerFactNames(
                Map.of("fr.synergies.shop.Bill", Purchase.class, "fr.synergies.shop.Price", Price.class));
        String stored = """
                package rules.shop
                import fr.synergies.shop.Bill
                import fr.synergies.shop.Price.Kind
                import java.util.List

                rule "Bill of Billing"
                when
                    $bill : Bill(billed == Bill.DUE, name == "Bill")
                then
                end
                """;

        assertThat(names.today(stored)).isEqualTo("""
                package rules.shop
                import fr.synergies.rules.Purchase
                import fr.synergies.rules.Price.Kind
                import java.util.List

                rule "Bill of Billing"
                when
                    $bill : Purchase(billed == Purchase.DUE, name == "Bill")
                then
                end
                """);
        String unknown = "import fr.synergies.nowhere.Cap\n";
        assertThat(names.today(unknown)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Price price = Price.of("$param");
            row = row.and("most", "$param").and("more", "x");
            row = row.and("most", $param);
            row = row.and("most", "$1");
            System.exit(1);
            row = row.and("most", "$param"); System.exit(1);
            insert(Price.of(row)); System.exit(1);
            insert(new Price(row));
            """)
    void no_code_of_it_is_run_or_guessed(String code) {
        String table = """
                RuleSet,fixtures

                RuleTable prices
                ACTION,ACTION,ACTION
                ,,
                "Cells row = Cells.with(""fruit"", ""$param"");","%s",insert(Price.of(row));
                Fruit *,Highest price *,
                apple,1,
                """.formatted(code.replace("\"", "\"\""));

        assertThatThrownBy(() -> FormerTable.of("prices.csv", table))
                .isInstanceOfSatisfying(RuleSetException.class, refused -> {
                    assertThat(refused.words().en())
                            .isEqualTo("prices.csv, row 6: \"" + code
                                    + "\" is code that is no longer run: only the name of a" + " cell is read");
                    assertThat(refused.words().fr()).startsWith("prices.csv, ligne 6 : « " + code + " » est du code");
                });
    }

    @Test
    void a_wrong_cell_of_it_is_told_by_row_column_and_cell() {
        RuleFiles changed = BEFORE.with(
                Map.of(CAPS, BEFORE.text(CAPS).orElseThrow().replace(",1.00,36000.00,", ",1.50,36000.00,")));

        assertThatThrownBy(() -> RuleSetLoader.load(changed))
                .hasMessage(
                        "funding/caps.csv, row 10, column \"Taux d'aide / Aid rate *\", cell \"1.50\": 1.50 is not between 0"
                                + " and 1");
    }

    @Test
    void it_is_compared_with_one_of_today_row_by_row() {
        RuleFiles changed =
                BEFORE.with(Map.of(CAPS, BEFORE.text(CAPS).orElseThrow().replace("36000.00", "38000.00")));

        assertThat(RuleSetDifferences.between(changed, NOW))
                .filteredOn(file -> file.path().equals(CAPS))
                .singleElement()
                .satisfies(file -> assertThat(file.rows())
                        .singleElement()
                        .satisfies(row -> assertThat(row.cells())
                                .containsExactly(new FileDifference.Cell(
                                        "Montant maximal € / Ceiling € *", "38000.00", "36000.00"))));
    }

    @Test
    void an_open_proposal_of_before_is_shown_no_longer_edited_and_carried_over_to_the_rules_of_today()
            throws Exception {
        DataSource database = database();
        RuleSetNode before = new RuleSetNode(database, BEFORE);
        RuleProposal proposal = before.act(() -> before.proposals.begin(BEFORE.version(), "finance"));
        String changed = BEFORE.text(CAPS).orElseThrow().replace("20000.00,AID", "21000.00,AID");
        new RuleProposalRepository(JdbcClient.create(database)).write(proposal.id(), Map.of(CAPS, changed));

        RuleSetNode now = new RuleSetNode(database, NOW);

        assertThat(now.proposals.stale(proposal)).isTrue();
        assertThat(now.review.differences(proposal))
                .singleElement()
                .satisfies(file -> assertThat(file.rows().get(0).key()).isEqualTo("EXTERNAL"));
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> now.proposals.edit(
                                        proposal.id(), proposal.edition(), CAPS, List.of(List.of("x")), "finance"))
                        .code())
                .isEqualTo("rules.table.former");
        RuleProposal rebased = now.act(() -> now.proposals.rebase(proposal.id(), proposal.edition(), "finance"));
        assertThat(now.proposals.files(rebased).text(CAPS).orElseThrow())
                .isEqualTo(NOW.text(CAPS).orElseThrow().replace("20000.00,AID", "21000.00,AID"));
        assertThat(now.ruleSets.of(BEFORE.version()).orElseThrow().rules()).isNotEmpty();
    }

    private static List<Class<?>> classes(String name) {
        try {
            return List.of(Class.forName(name));
        } catch (ClassNotFoundException moved) {
            return List.of();
        }
    }
}

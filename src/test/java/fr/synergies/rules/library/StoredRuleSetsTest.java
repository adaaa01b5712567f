package fr.synergies.rules.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.rules.Price;
import fr.synergies.rules.ProposalEvent;
import fr.synergies.rules.RuleDatabase;
import fr.synergies.rules.RuleSetEvent;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.proposal.RuleSetNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decides is what was activated last, on every node and after every start. */
class StoredRuleSetsTest {

    private static final RuleFiles FIRST = RuleSetNode.files("0.80");
    private static final RuleFiles SECOND = RuleSetNode.files("0.90");

    private DataSource database;
    private RuleSetNode node;

    DataSource database() {
        return RuleDatabase.inMemory();
    }

    @BeforeEach
    void start() {
        database = database();
        node = new RuleSetNode(database, FIRST);
    }

    @Test
    void what_is_shipped_decides_is_kept_whole_and_is_told_once() {
        assertThat(price(node)).isEqualTo("0.80");
        assertThat(node.sets.files(FIRST.version()).hash()).isEqualTo(FIRST.hash());
        assertThat(node.told).extracting(RuleSetEvent::deed).containsExactly(ProposalEvent.SHIPPED);

        RuleSetNode again = new RuleSetNode(database, FIRST);

        assertThat(again.told).isEmpty();
        assertThat(again.sets.activations(Integer.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void what_one_node_activates_decides_on_the_other_with_its_next_question() {
        RuleSetNode other = new RuleSetNode(database, FIRST);

        node.activate(SECOND, "admin", "finance", Origin.PROPOSED);

        assertThat(price(other)).isEqualTo("0.90");
        assertThat(price(node)).isEqualTo("0.90");
        assertThat(other.ruleSets.of(FIRST.version()).orElseThrow().rows(Price.class))
                .containsExactly(new Price("apple", new BigDecimal("0.80")));
        assertThat(other.ruleSets.of("000000000000")).isEmpty();
    }

    @Test
    void what_was_activated_stays_over_a_restart_and_is_followed_by_what_is_shipped_anew() {
        node.activate(SECOND, "admin", "finance", Origin.PROPOSED);
        assertThat(price(new RuleSetNode(database, FIRST))).isEqualTo("0.90");

        RuleSetNode updated = new RuleSetNode(database, RuleSetNode.files("1.10"));

        assertThat(price(updated)).isEqualTo("1.10");
        assertThat(price(node)).isEqualTo("1.10");
        assertThat(updated.told).singleElement().satisfies(event -> {
            assertThat(event.before()).containsEntry("version", SECOND.version());
            assertThat(event.version()).isEqualTo(RuleSetNode.files("1.10").version());
        });
    }

    @Test
    void other_cases_of_the_same_rules_take_the_place_of_those_that_are_kept() {
        RuleFiles tried = FIRST.with(Map.of("tests/prices.csv", "x", "tests/more.csv", "y"));
        RuleSetNode updated = new RuleSetNode(database, tried);

        assertThat(updated.told).isEmpty();
        assertThat(updated.sets.files(FIRST.version()).cases()).isEqualTo(tried.cases());
        assertThat(new RuleSetNode(database, FIRST).sets.files(FIRST.version()).cases())
                .isEmpty();
        assertThat(price(updated)).isEqualTo("0.80");
    }

    @Test
    void a_set_of_before_decides_again() {
        node.activate(SECOND, "admin", "finance", Origin.PROPOSED);
        node.activate(FIRST, "finance", "admin", Origin.BACK);

        assertThat(price(node)).isEqualTo("0.80");
        assertThat(node.sets.activations(Integer.MAX_VALUE, 10))
                .extracting(Activation::version)
                .containsExactly(FIRST.version(), SECOND.version(), FIRST.version());
        assertThat(node.sets.sets()).hasSize(2);
        assertThat(node.told).extracting(RuleSetEvent::deed).endsWith(ProposalEvent.BROUGHT_BACK);
    }

    @Test
    void a_stored_file_that_somebody_altered_decides_nothing() {
        RuleFiles third = RuleSetNode.files("0." + System.nanoTime());
        node.activate(third, "admin", "finance", Origin.PROPOSED);
        JdbcClient.create(database)
                .sql("update rule_set_file set content = ? where version = ? and path = 'prices.csv'")
                .params("x".getBytes(java.nio.charset.StandardCharsets.UTF_8), third.version())
                .update();

        assertThatThrownBy(() -> node.ruleSets.of(third.version()))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("are not those that were stored");
    }

    private static String price(RuleSetNode node) {
        List<Price> prices = node.ruleSets.current().rows(Price.class);
        return prices.get(0).most().toPlainString();
    }
}

package fr.synergies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final RuleSet RULES = RuleSet.load(Path.of("src/test/resources/rules-fixtures/good"));

    @Test
    void table_rows_become_facts_in_the_order_of_the_table() {
        assertThat(RULES.rows(Price.class))
                .containsExactly(
                        new Price("apple", new BigDecimal("0.80")),
                        new Price("pêche", new BigDecimal("1.5")),
                        new Price("kiwi, \"gold\"", new BigDecimal("2")));
    }

    @Test
    void a_rule_speaks_in_the_words_of_the_wording_table() {
        RuleEvaluation outcome = RULES.evaluate(List.of(
                new Purchase(0, "apple", new BigDecimal("0.70")),
                new Purchase(1, "pêche", new BigDecimal("22125.50"))));

        assertThat(outcome.findings()).extracting(Finding::rule).containsExactly("too-dear", "basket");
        Finding dear = outcome.findings().get(0);
        assertThat(dear.line()).isEqualTo(1);
        assertThat(dear.message().fr())
                .isEqualTo("Le prix demandé, 22 125,50 €, dépasse le maximum de « pêche » : 1,50 € (\\o/)...");
        assertThat(dear.message().en())
                .isEqualTo("The price asked, €22,125.50, is above the highest for \"pêche\": €1.50");
        assertThat(outcome.fired()).containsExactlyInAnyOrder("too-dear", "total", "basket");
        assertThat(outcome.of(Total.class)).containsExactly(new Total(new BigDecimal("22126.20"), List.of(0, 1)));
    }

    @Test
    void it_says_which_rules_it_has_and_where_they_stand() {
        assertThat(RULES.rules()).extracting(RuleSource::rule).contains("too-dear", "total", "basket");
        assertThat(RuleSet.load(Path.of("rules")).rules())
                .contains(new RuleSource(
                        "maximum-aid",
                        "funding/judgement.drl",
                        line("rules/funding/judgement.drl", "rule \"maximum-aid\""),
                        "1. A line's maximum aid is the rate of its cap × its amount."))
                .filteredOn(rule -> rule.folder().equals("association"))
                .extracting(RuleSource::rule)
                .containsExactly(
                        "legal-form", "board-independence", "financial-autonomy", "missing-step", "step-to-come");
    }

    private static int line(String file, String text) {
        try {
            return Files.readAllLines(Path.of(file)).indexOf(text) + 1;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

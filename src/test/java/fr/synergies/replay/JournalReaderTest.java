package fr.synergies.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalReaderTest {

    private static final String GOOD = """
            # what happened
            - {on: 2020-10-05, by: staff-cci, post: /api/programmes/SYNERGIES/life, source: assumption}
            - on: 2020-10-05
              by: staff-metropole
              case: programme-SYNERGIES
              task: prepareApplication
              form: {content: Dossier}
              source: paper
            """;

    @Test
    void acts_of_one_day_follow_each_other() {
        Journal journal = read(GOOD);

        assertThat(journal.entries())
                .extracting(Entry::at)
                .containsExactly(Instant.parse("2020-10-05T07:00:00Z"), Instant.parse("2020-10-05T07:05:00Z"));
        assertThat(journal.entries().get(1).line()).isEqualTo(3);
        assertThat(journal.entries().get(1).step()).isInstanceOf(JournalStep.Complete.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2020-10-05, by: staff-cci | 2020-13-05, by: staff-cci  | line 2: 'on' is no day: 2020-13-05
                    by: staff-cci,            | colour: blue,             | line 2: 'by' is missing
                    source: assumption        | source: rumour            | line 2: 'source' is paper or assumption
                    post: /api                | pots: /api                | line 2: says nothing that was done
                    task: prepareApplication  | task: ''                  | line 3: 'task' is missing
                    form:                     | fomr:                     | line 3: unknown fomr
                    - on: 2020-10-05          | - on: 2020-09-30          | line 3: goes back in time
                    {on                       | {{on                      | line
                    """)
    void a_malformed_entry_is_refused_with_file_line_and_reason(String good, String bad, String reason) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(JournalError.class)
                .hasMessageContaining("journal.yaml, ")
                .hasMessageContaining(reason);
    }

    @Test
    void a_journal_is_a_list_with_at_least_one_entry() {
        assertThatThrownBy(() -> read("on: 2020-10-05")).hasMessageContaining("a journal is a list of entries");
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("no entry");
    }

    @Test
    void days_are_counted_from_today_and_a_wrong_count_names_its_line() {
        JournalDates dates = new JournalDates("journal.yaml", LocalDate.of(2027, 1, 15));

        assertThat(dates.writeOut("@{-12} @{0} @{S} @{Y}-04-01 @{Y+2}"))
                .isEqualTo("2027-01-03 2027-01-15 2026-12-01 2026-04-01 2028");
        assertThatThrownBy(() -> dates.writeOut("a\nb @{tomorrow}"))
                .isInstanceOf(JournalError.class)
                .hasMessageContaining("journal.yaml, line 2: '@{tomorrow}'");
    }

    private static Journal read(String text) {
        return new JournalReader("journal.yaml", ZoneId.of("Europe/Paris")).read(text);
    }
}

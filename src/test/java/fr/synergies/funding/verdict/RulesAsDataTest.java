package fr.synergies.funding.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.OneRuleSet;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finance changes the rules in the tables; what does not fit together stops the start. */
class RulesAsDataTest {

    private static final Path SHIPPED = Path.of("rules");
    private static final Pattern REMARK = Pattern.compile("Remark\\.on\\(([^;]+);");
    private static final Pattern OWN_WORDING = Pattern.compile("^\"([\\w-]+)\"");
    private static final Pattern GRADED_WORDING = Pattern.compile("\\.wording\\(\"([\\w-]+)\"\\)");
    private static final Pattern SHARED_WORDING = Pattern.compile("\\.worded\\(\"([\\w-]+)\"\\)");
    private static final Pattern ARGUMENT =
            Pattern.compile("\\.(?:euros|number|percent|percentBeside|count|year|months?|date|text)\\(\"(\\w+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @TempDir
    Path folder;

    @Test
    void a_cap_on_the_spend_is_one_cell_of_the_table() throws IOException {
        copyWith("funding/caps.csv", "0.80,20000.00,AID", "0.80,20000.00,SPEND");

        FundingRules changed = new FundingRules(OneRuleSet.in(folder));
        PlanFacts plan = Judging.judging(2022).line("STUDY", "25000").facts();

        assertThat(changed.judge(plan).totals().grantedAid()).isEqualTo("16000.00");
        assertThat(Judging.RULES.judge(plan).totals().grantedAid()).isEqualTo("20000.00");
        assertThat(changed.version()).isNotEqualTo(Judging.RULES.version());
        assertThat(changed.judge(plan).rulesVersion()).isEqualTo(changed.version());
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            funding/split.csv      | EIT_TOOL,,,,,AID_HOLDER   | EIT_TOOL,,SYNERGIES,2020,2021,EMPLOYER | rules/funding/split.csv: two rows for EIT_TOOL EMPLOYER apply
            funding/schemes.csv    | ACCELERATEUR_BFC_2020,Acc | OTHER,A,A,A,A,,,YES,a,a⏎ACCELERATEUR_BFC_2020,Acc | rules/funding/schemes.csv: two schemes fund programmes that name none
            funding/caps.csv       | EQUIPMENT,equipment-      | STAFF,equipment-       | rules/funding/caps.csv: two rows for STAFF apply
            funding/categories.csv | OTHER,Autres              | TRAVEL,Autres          | rules/funding/categories.csv: two rows for TRAVEL apply
            funding/categories.csv | Loaded salary,ACCELERATEUR_BFC_2020,,,,STAFF | Loaded salary,ACCELERATEUR_BFC_2020,,,,STUFF | rules/funding/categories.csv: category SALARY names the cap STUFF
            funding/split.csv      | STUDY,,,,,AID             | STUDIES,,,,,AID        | rules/funding/split.csv: no row says who bears the remainder of category STUDY
            """)
    void tables_that_do_not_fit_together_stop_the_start(String file, String cell, String other, String message)
            throws IOException {
        copyWith(file, cell, other);

        assertThatThrownBy(() -> new FundingRules(OneRuleSet.in(folder)))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining(message);
    }

    @Test
    void every_remark_has_its_wording_and_gives_all_its_figures() throws IOException {
        List<Wording> wordings = RuleSet.load(SHIPPED).rows(Wording.class);
        Set<String> used = new TreeSet<>();
        for (String remark : remarks()) {
            Set<String> figures = groups(ARGUMENT, remark);
            for (String id : ids(remark)) {
                Wording wording = wordings.stream()
                        .filter(row -> row.rule().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No wording " + id));
                assertThat(figures)
                        .as(id)
                        .containsAll(groups(PLACEHOLDER, wording.template().fr()));
                assertThat(figures)
                        .as(id)
                        .containsAll(groups(PLACEHOLDER, wording.template().en()));
                used.add(id);
            }
        }
        assertThat(wordings).extracting(Wording::rule).containsExactlyInAnyOrderElementsOf(used);
    }

    /** The wordings that a remark may take: its own, the one it names, or one for each grade. */
    private static List<String> ids(String remark) {
        Matcher graded = GRADED_WORDING.matcher(remark);
        if (graded.find()) {
            return Stream.of("-pass", "-review", "-fail")
                    .map(grade -> graded.group(1) + grade)
                    .toList();
        }
        if (remark.contains(".toCome(")) {
            return List.of("step-to-come", "strand-to-come");
        }
        Matcher shared = SHARED_WORDING.matcher(remark);
        Matcher own = OWN_WORDING.matcher(remark);
        assertThat(shared.find() || own.find()).as(remark).isTrue();
        return List.of(shared.reset().find() ? shared.group(1) : own.group(1));
    }

    private static List<String> remarks() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            String all = files.filter(file -> file.toString().endsWith(".drl"))
                    .map(RulesAsDataTest::read)
                    .collect(Collectors.joining());
            return REMARK.matcher(all).results().map(found -> found.group(1)).toList();
        }
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void copyWith(String changed, String cell, String other) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String text = read(file);
                if (file.endsWith(changed)) {
                    assertThat(text).contains(cell);
                    text = text.replace(cell, other.replace("⏎", "\n"));
                }
                Files.writeString(copy, text);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

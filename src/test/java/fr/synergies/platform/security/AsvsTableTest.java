package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/asvs.md} answers each requirement of levels 1 and 2 of the OWASP ASVS 5.0.0, and names what shows it. */
class AsvsTableTest {

    private static final Path TABLE = Path.of("docs/asvs.md");
    private static final Path LIST = Path.of("src/test/resources/asvs-5.0.0.csv");
    private static final Pattern ROW = Pattern.compile("^\\| (V[0-9.]+) \\| ([12]) \\| (.+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.(?:md|xml|ya?ml|html|csv|json|sql)|docker/\\w+");

    private final List<Row> rows = lines(TABLE)
            .flatMap(line -> ROW.matcher(line).results())
            .map(Row::of)
            .toList();

    /** A requirement, whether it is met, and the classes and files that show it. */
    private record Row(String id, String level, String requirement, String state, List<String> shownBy) {

        static Row of(MatchResult row) {
            List<String> quoted = QUOTED.matcher(row.group(5))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name ->
                            CLASS.matcher(name).matches() || FILE.matcher(name).matches())
                    .toList();
            return new Row(row.group(1), row.group(2), row.group(3), row.group(4), quoted);
        }
    }

    @Test
    void each_requirement_of_both_levels_has_one_row() {
        List<String> wanted = lines(LIST).skip(1).toList();

        assertThat(rows).extracting(row -> row.id() + "," + row.level()).containsExactlyElementsOf(wanted);
    }

    @Test
    void each_is_met_open_or_not_applicable() {
        assertThat(rows).extracting(Row::state).containsOnly("met", "open", "not applicable");
    }

    @Test
    void what_is_met_is_shown_by_a_class_or_a_file() {
        assertThat(rows)
                .filteredOn(row -> row.state().equals("met"))
                .allSatisfy(row -> assertThat(row.shownBy()).as(row.id()).isNotEmpty());
    }

    @Test
    void every_class_and_file_that_is_named_exists() {
        Set<String> classes = classes();

        assertThat(rows.stream().flatMap(row -> row.shownBy().stream()).distinct())
                .allSatisfy(name -> assertThat(
                                CLASS.matcher(name).matches() ? classes.contains(name) : Files.exists(Path.of(name)))
                        .as(name)
                        .isTrue());
    }

    @Test
    void the_counts_above_the_table_are_those_of_its_rows() {
        String counts = "%d are met, %d are open, %d are not applicable"
                .formatted(count("met"), count("open"), count("not applicable"));

        assertThat(lines(TABLE)).anySatisfy(line -> assertThat(line).contains(counts));
    }

    private long count(String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }

    private static Set<String> classes() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

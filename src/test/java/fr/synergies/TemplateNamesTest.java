package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every template and fragment that the code and the pages name exists, in the folder of the module that names it. */
class TemplateNamesTest {

    private static final Path CODE = Path.of("src/main/java/fr/synergies");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final String NAME = "([a-z-]+(?:/[a-z-]+)+)";
    private static final Pattern VIEW =
            Pattern.compile("(?:return |new ModelAndView\\(|(?:pages|pdf)\\.of\\()\"" + NAME + "\"()");
    private static final Pattern FRAGMENT_IN_CODE = Pattern.compile("\"" + NAME + " :: (\\w+)\"");
    private static final Pattern FRAGMENT_IN_PAGES = Pattern.compile("[{']" + NAME + "(?: :: (\\w+))?");

    @Test
    void every_view_that_the_code_names_is_a_template_of_its_own_module() throws IOException {
        List<Named> named = Stream.concat(named(CODE, VIEW).stream(), named(CODE, FRAGMENT_IN_CODE).stream())
                .toList();

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named).allSatisfy(Named::exists);
        assertThat(named)
                .allSatisfy(each -> assertThat(CODE.relativize(each.by).startsWith(each.folder()))
                        .as("%s names %s, which another module owns", each.by, each.template)
                        .isTrue());
    }

    @Test
    void every_fragment_that_a_page_includes_exists() throws IOException {
        List<Named> named = included();

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named).allSatisfy(Named::exists);
    }

    @Test
    void every_template_is_named_somewhere() throws IOException {
        Set<Path> used = new TreeSet<>();
        Stream.of(named(CODE, VIEW), named(CODE, FRAGMENT_IN_CODE), included())
                .flatMap(List::stream)
                .filter(each -> !each.by.equals(each.file()))
                .forEach(each -> used.add(each.file()));

        assertThat(files(TEMPLATES)).containsExactlyInAnyOrderElementsOf(used);
    }

    /** What pages include: a name in a fragment expression, or in the text from which one is made. */
    private static List<Named> included() throws IOException {
        return named(TEMPLATES, FRAGMENT_IN_PAGES).stream()
                .filter(each -> each.expression.startsWith("{") || each.fragment.isPresent())
                .toList();
    }

    private static List<Named> named(Path folder, Pattern pattern) throws IOException {
        return files(folder).stream()
                .flatMap(file -> pattern.matcher(text(file)).results().map(found -> Named.of(file, found)))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private record Named(Path by, String expression, String template, Optional<String> fragment) {

        static Named of(Path by, MatchResult found) {
            Optional<String> fragment = Optional.ofNullable(found.group(2)).filter(name -> !name.isEmpty());
            return new Named(by, found.group(), found.group(1), fragment);
        }

        Path file() {
            return TEMPLATES.resolve(template + ".html");
        }

        Path folder() {
            return Path.of(template).getParent();
        }

        void exists() {
            assertThat(file()).as("named in %s", by).exists();
            fragment.ifPresent(name ->
                    assertThat(text(file())).as("named in %s", by).containsPattern("th:fragment=\"" + name + "\\b"));
        }
    }
}

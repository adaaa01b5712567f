package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that the code and the pages name exists, in both languages. */
class MessageKeysTest {

    private static final String MODULE =
            "(?:meeting|web|security|tasks|programme|funding|review|recruitment|steering|association|claim|synergy|audit|workflow|rules|jobs)";
    private static final Pattern IN_CODE = Pattern.compile("\"(" + MODULE + "\\.[a-zA-Z0-9._-]+)\"");
    private static final Pattern IN_PAGES = Pattern.compile("#\\{(" + MODULE + "\\.[a-zA-Z0-9._-]+)[}(]");
    private static final Pattern PREFIX_IN_PAGES = Pattern.compile("#\\{\\|(" + MODULE + "\\.[a-zA-Z0-9._-]+)\\$");

    private static final Pattern DOTTED = Pattern.compile("\\b(" + MODULE + "\\.(?:[a-zA-Z0-9_-]+\\.?)+)");
    private static final Pattern ENDING = Pattern.compile("\"(\\.[a-z-]+)\"");
    /** With a part after the module's, as otherwise it would excuse all keys of the module. */
    private static final Pattern BEGINNING = Pattern.compile(".+\\..+\\.");

    @Test
    void every_key_that_the_code_names_has_its_texts() throws IOException {
        Set<String> named = find(Path.of("src/main/java"), ".java", IN_CODE);

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(missing(named)).isEmpty();
    }

    @Test
    void every_key_that_the_pages_name_has_its_texts() throws IOException {
        Set<String> named = find(Path.of("src/main/resources/templates"), ".html", IN_PAGES);
        named.addAll(find(Path.of("src/main/resources/templates"), ".html", PREFIX_IN_PAGES));

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(missing(named)).isEmpty();
    }

    /** A key is used if code, pages or diagrams name it, or the beginning or the end with which the code composes it. */
    @Test
    void every_key_is_used() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path folder :
                List.of(Path.of("src/main/java"), Path.of("src/main/resources/templates"), Path.of("processes"))) {
            named.addAll(find(folder, "", DOTTED));
        }
        Set<String> ends = find(Path.of("src/main/java"), ".java", ENDING);
        Set<String> unused = keys("fr");
        unused.removeIf(key -> named.contains(key)
                || ends.stream()
                        .anyMatch(end ->
                                key.endsWith(end) && named.contains(key.substring(0, key.length() - end.length())))
                || named.stream()
                        .anyMatch(beginning -> BEGINNING.matcher(beginning).matches() && key.startsWith(beginning)));

        assertThat(unused).isEmpty();
    }

    /** The keys that neither exist nor begin keys that do (a prefix the code completes, ending in a dot). */
    private static Set<String> missing(Set<String> named) throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String language : new String[] {"fr", "en"}) {
            Set<String> keys = keys(language);
            Predicate<String> known = key ->
                    keys.contains(key) || key.endsWith(".") && keys.stream().anyMatch(each -> each.startsWith(key));
            named.stream().filter(known.negate()).forEach(key -> missing.add(language + ": " + key));
        }
        return missing;
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/fr/synergies"))) {
            for (Path file : files.filter(path -> path.endsWith("messages_" + language + ".properties"))
                    .toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                keys.addAll(texts.stringPropertyNames());
            }
        }
        return keys;
    }

    private static Set<String> find(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(
                            path -> Files.isRegularFile(path) && path.toString().endsWith(ending))
                    .toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}

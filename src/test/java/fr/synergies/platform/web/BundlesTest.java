package fr.synergies.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all modules, found by their place. */
class BundlesTest {

    /**
     * The first word of the keys, where it is not the name of the module: the API tells the keys of refusals to its clients,
     * so they stayed when what they name was parted into modules.
     */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("casefile", "audit"),
            Map.entry("company", "synergy"),
            Map.entry("decision", "audit"),
            Map.entry("exchange", "synergy"),
            Map.entry("indicator", "synergy"),
            Map.entry("meeting/committee", "steering"),
            Map.entry("meeting/followup", "review"),
            Map.entry("meeting/group", "synergy"),
            Map.entry("meeting/point", "review"),
            Map.entry("platform/security", "security"),
            Map.entry("platform/web", "web"),
            Map.entry("platform/jobs", "jobs"),
            Map.entry("platform/workflow", "workflow"),
            Map.entry("purchase", "synergy"),
            Map.entry("trail", "audit"));

    static Stream<Resource> bundles() throws IOException {
        return found("classpath*:fr/synergies/**/messages_*.properties");
    }

    static Stream<Resource> bundlesAndTextsBesideDiagrams() throws IOException {
        return Stream.concat(bundles(), found("classpath*:processes/*/messages_*.properties"));
    }

    /** The later of two would win, in silence. */
    @ParameterizedTest
    @MethodSource("bundlesAndTextsBesideDiagrams")
    void no_key_stands_twice(Resource bundle) throws IOException {
        assertThat(bundle.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip()))
                .doesNotHaveDuplicates();
    }

    /** Which of two bundles would win is nobody's choice. */
    @Test
    void no_key_stands_in_two_bundles() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Resource bundle :
                found("classpath*:fr/synergies/**/messages_fr.properties").toList()) {
            keys.addAll(read(bundle).stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    /** A bundle in the folder of no module would be found all the same, and belong to nobody. */
    @ParameterizedTest
    @MethodSource("bundles")
    void every_bundle_lies_in_a_module(Resource bundle) throws IOException {
        String path = bundle.getURL().getPath();
        String folder = path.substring(path.lastIndexOf("fr/synergies/"), path.lastIndexOf('/'));
        assertThat(Path.of("src/main/java", folder, "package-info.java")).exists();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_exists_in_french_and_in_english(Resource bundle) throws IOException {
        String path = bundle.getURL().toString();
        String twin = path.contains("_fr.") ? path.replace("_fr.", "_en.") : path.replace("_en.", "_fr.");
        Resource other = new PathMatchingResourcePatternResolver().getResource(twin);
        assertThat(read(other).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keys_begin_with_the_word_of_their_module_and_texts_are_not_empty(Resource bundle) throws IOException {
        String path = bundle.getURL().getPath();
        String module = path.substring(path.lastIndexOf("fr/synergies/") + 13, path.lastIndexOf('/'));
        String word = WORDS.getOrDefault(module, module);
        assertThat(read(bundle))
                .allSatisfy((key, text) -> assertThat((String) key).startsWith(word + "."))
                .allSatisfy((key, text) -> assertThat((String) text).isNotBlank());
    }

    /** A single straight apostrophe quotes the arguments behind it away; typographic ones do not. */
    @ParameterizedTest
    @MethodSource("bundles")
    void texts_with_arguments_have_no_single_straight_apostrophe(Resource bundle) throws IOException {
        assertThat(read(bundle).values())
                .noneMatch(text -> ((String) text).contains("{0")
                        && ((String) text).replace("''", "").contains("'"));
    }

    private static Stream<Resource> found(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
    }

    private static Properties read(Resource resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

package fr.synergies.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all modules, found by their place. */
class BundlesTest {

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
    void keys_begin_with_their_module_and_texts_are_not_empty(Resource bundle) throws IOException {
        String[] path = bundle.getURL().getPath().split("/");
        String module = path[path.length - 2];
        assertThat(read(bundle))
                .allSatisfy((key, text) -> assertThat((String) key).startsWith(module + "."))
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

package fr.synergies.rules.library;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.rules.engine.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleFilesTest {

    private static String version(String path, String text) {
        return RuleFiles.of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)), "test")
                .version();
    }

    @Test
    void the_version_does_not_depend_on_line_ends_or_a_byte_order_mark() {
        assertThat(version("a.csv", "x\r\ny\r\n"))
                .isEqualTo(version("a.csv", "x\ny\n"))
                .isEqualTo(version("a.csv", "\uFEFFx\ny\n"))
                .matches("[0-9a-f]{12}");
    }

    @Test
    void the_version_changes_with_a_figure_and_with_a_path() {
        assertThat(version("a.csv", "0.80")).isNotEqualTo(version("a.csv", "0.81"));
        assertThat(version("a.csv", "0.80")).isNotEqualTo(version("b.csv", "0.80"));
    }
}

package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DataDirectoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"./data", "data", "../data", "/tmp/x", "~/data"})
    void every_way_to_write_a_directory_gives_an_absolute_path(String directory) {
        MockEnvironment environment = new MockEnvironment().withProperty("synergies.data-dir", directory);
        new DataDirectory().postProcessEnvironment(environment, new SpringApplication());
        Path path = Path.of(environment.getRequiredProperty("synergies.data-path"));
        assertThat(path).isAbsolute();
        assertThat(path.toString()).doesNotContain("~").endsWith(directory.endsWith("x") ? "x" : "data");
    }
}

package fr.synergies;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes {@code synergies.data-dir} absolute under the name {@code synergies.data-path}, because H2 refuses relative
 * paths that do not start with {@code ./}.
 */
class DataDirectory implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String directory = environment.getProperty("synergies.data-dir", "./data");
        if (directory.startsWith("~/")) {
            directory = System.getProperty("user.home") + directory.substring(1);
        }
        String path = Path.of(directory).toAbsolutePath().normalize().toString();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("synergies data directory", Map.of("synergies.data-path", path)));
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}

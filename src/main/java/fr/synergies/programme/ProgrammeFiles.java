package fr.synergies.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The programmes as {@code programmes/*.yaml} defines them, whatever became of them since. */
public final class ProgrammeFiles {

    private static final String FILES = "classpath*:programmes/*.yaml";

    private static final List<Programme> ALL = all();

    private ProgrammeFiles() {}

    /** The programme of that code. */
    public static Optional<Programme> find(String code) {
        return ALL.stream().filter(programme -> programme.code().equals(code)).findFirst();
    }

    private static List<Programme> all() {
        DefinitionFiles definitions = new DefinitionFiles();
        List<Programme> programmes = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver(ProgrammeFiles.class.getClassLoader())
                    .getResources(FILES)) {
                programmes.add(definitions
                        .read(file.getContentAsString(StandardCharsets.UTF_8))
                        .programme());
            }
            return programmes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Programme definitions cannot be read", unreadable);
        }
    }
}

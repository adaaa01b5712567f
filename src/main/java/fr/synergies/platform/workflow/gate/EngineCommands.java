package fr.synergies.platform.workflow.gate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/** The list of the engine's commands, with who may give them. A command that is not listed is refused. */
final class EngineCommands {

    static final String LIST = "fr/synergies/platform/workflow/engine-commands.csv";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private final Map<String, Access> byName;

    private EngineCommands(Map<String, Access> byName) {
        this.byName = byName;
    }

    /**
     * Reads the list.
     *
     * @throws IllegalStateException if it names a command twice
     */
    static EngineCommands listed() {
        try (Reader list =
                new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8)) {
            return new EngineCommands(FORMAT.parse(list).stream()
                    .collect(Collectors.toMap(row -> row.get("command"), row -> Access.valueOf(row.get("access")))));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + LIST, e);
        }
    }

    /** Who may give a command; empty if the list does not name it. */
    Optional<Access> access(Class<?> command) {
        return Optional.ofNullable(byName.get(name(command)));
    }

    /** The names in the list. */
    Map<String, Access> all() {
        return Map.copyOf(byName);
    }

    /** The class below the engine's package {@code impl}, or below that of its webapps, whichever brand of the engine it is. */
    static String name(Class<?> command) {
        return command.getName().replaceFirst("^org\\.\\w+\\.bpm\\.(engine\\.(impl\\.)?)?", "");
    }
}

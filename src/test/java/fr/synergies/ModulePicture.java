package fr.synergies;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The picture of the modules in {@code docs/modules/} is drawn from the code. After a change of what uses what {@link ArchitectureTest} fails
 * once and has redrawn it; the new picture is then committed with the change.
 */
class ModulePicture {

    private static final Path PICTURE = Path.of("docs", "modules", "README.md");

    private final Map<String, SortedSet<String>> uses;

    ModulePicture(ApplicationModules modules) {
        uses = modules.stream()
                .collect(toMap(
                        ModulePicture::name, module -> usedBy(module, modules), (one, same) -> one, TreeMap::new));
    }

    /** The picture as it is committed; empty if there is none. */
    String committed() throws IOException {
        return Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
    }

    void draw() throws IOException {
        Files.createDirectories(PICTURE.getParent());
        Files.writeString(PICTURE, drawn());
    }

    String drawn() {
        return """
                # Modules

                Drawn from the code by `ArchitectureTest`. An arrow means "uses"; what a module also reaches through another arrow is left \
                out of the picture, and stands in the table.

                ```mermaid
                graph TD
                %s
                ```

                | module | uses |
                |---|---|
                %s
                """.formatted(lines(this::arrows), lines(this::row));
    }

    private String lines(UnaryOperator<String> line) {
        return uses.keySet().stream().map(line).collect(joining("\n"));
    }

    private String arrows(String module) {
        String box = "  " + module + "[\"" + module + "\"]";
        return uses.get(module).stream()
                .filter(used -> !usedThroughAnother(module, used))
                .map(used -> "\n  " + module + " --> " + used)
                .collect(joining("", box, ""));
    }

    private String row(String module) {
        return uses.get(module).stream()
                .map(used -> "`" + used + "`")
                .collect(joining(", ", "| `" + module + "` | ", " |"));
    }

    private boolean usedThroughAnother(String module, String used) {
        return uses.get(module).stream().anyMatch(other -> !other.equals(used) && reaches(other, used));
    }

    /** Ends, since modules never use each other in circles. */
    private boolean reaches(String module, String used) {
        return uses.get(module).stream().anyMatch(next -> next.equals(used) || reaches(next, used));
    }

    private static SortedSet<String> usedBy(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModulePicture::name)
                .filter(used -> !used.equals(name(module)))
                .collect(toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getBasePackage().getName().substring("fr.synergies.".length());
    }
}

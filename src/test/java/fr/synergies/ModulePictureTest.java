package fr.synergies;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The picture of the modules in {@code docs/modules/} is drawn from the code. After a change of what uses what this test fails once
 * and has redrawn it; the new picture is then committed with the change.
 */
class ModulePictureTest {

    private static final Path PICTURE = Path.of("docs", "modules", "README.md");

    private final Map<String, SortedSet<String>> uses = uses();

    @Test
    void the_picture_of_the_modules_is_what_the_code_says() throws IOException {
        String committed = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        Files.createDirectories(PICTURE.getParent());
        Files.writeString(PICTURE, drawn());

        assertThat(drawn()).isEqualTo(committed);
    }

    private String drawn() {
        return """
                # Modules

                Drawn from the code by `ModulePictureTest`. An arrow means "uses"; what a module also reaches through another arrow is left \
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

    /** Ends, since modules never use each other in circles: {@link ArchitectureTest}. */
    private boolean reaches(String module, String used) {
        return uses.get(module).stream().anyMatch(next -> next.equals(used) || reaches(next, used));
    }

    private static Map<String, SortedSet<String>> uses() {
        ApplicationModules modules = ApplicationModules.of(Synergies.class, new ImportOption.DoNotIncludeTests());
        return modules.stream()
                .collect(toMap(
                        ModulePictureTest::name, module -> usedBy(module, modules), (one, same) -> one, TreeMap::new));
    }

    private static SortedSet<String> usedBy(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModulePictureTest::name)
                .filter(used -> !used.equals(name(module)))
                .collect(toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getBasePackage().getName().substring("fr.synergies.".length());
    }
}

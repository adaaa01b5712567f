package fr.synergies.platform.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

/** The list says of every command of the engine's jar who may give it, so that a new version of the engine opens no door. */
class EngineCommandsTest {

    private static final Pattern FORBIDDEN =
            Pattern.compile("(?!.*\\bGet).*(Variable\\w*Cmd|Deploy\\w*Cmd|Comment|Attachment"
                    + "|TimeToLive|RemovalTime|Cleanup|DeleteHistoric|Message|IdentityLink\\w*Cmd|SetTask).*");

    private final EngineCommands listed = EngineCommands.listed();

    @Test
    void every_command_of_the_engine_is_allowed_or_refused_by_name() {
        List<String> commands =
                commands(Command.class).stream().map(EngineCommands::name).toList();
        assertThat(commands).hasSizeGreaterThan(300);
        assertThat(listed.all().keySet()).containsAll(commands);
    }

    @Test
    void only_who_oversees_queries_the_database_through_plugins_of_cockpit() {
        List<String> commands =
                commands(Cockpit.class).stream().map(EngineCommands::name).toList();
        assertThat(commands).hasSizeGreaterThan(5);
        assertThat(commands).allMatch(command -> listed.all().get(command) == Access.OVERSEE);
    }

    @Test
    void a_command_that_is_not_listed_is_not_allowed() {
        Command<String> unlisted = context -> "";
        assertThat(listed.access(unlisted.getClass())).isEmpty();
    }

    @Test
    void nobody_from_outside_writes_variables_deploys_comments_or_touches_the_history() {
        assertThat(listed.all().entrySet().stream()
                        .filter(command -> FORBIDDEN.matcher(command.getKey()).matches())
                        .filter(command -> command.getValue() != Access.NOBODY)
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** The commands in the jar of a class. */
    private static List<Class<?>> commands(Class<?> packed) {
        try (JarFile jar = new JarFile(Path.of(packed.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
                    .map(EngineCommandsTest::load)
                    .filter(Command.class::isAssignableFrom)
                    .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                    .<Class<?>>map(type -> type)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A class that needs a library which is not there is none of the commands that can run. */
    private static Class<?> load(String entry) {
        try {
            return Class.forName(
                    entry.substring(0, entry.length() - ".class".length()).replace('/', '.'),
                    false,
                    Command.class.getClassLoader());
        } catch (ClassNotFoundException | NoClassDefFoundError absent) {
            return Object.class;
        }
    }
}

package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The program in a JVM of its own, on a database file. */
public final class ProgramProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path log;

    private ProgramProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts the program, and waits until it answers.
     *
     * @param folder where its data and its log are
     * @param memory the option of the JVM that says how much it may have
     * @param arguments more properties of the program, as on its command line
     */
    public static ProgramProcess start(Path folder, String memory, String... arguments) throws IOException {
        int port = freePort();
        Path log = folder.resolve("program.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "fr.synergies.Synergies",
                "--server.port=" + port,
                "--synergies.data-dir=" + folder.resolve("data")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        ProgramProcess program = new ProgramProcess(process, port, log);
        Awaitility.await("start, told in " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast(() ->
                        assertThat(process.isAlive()).as(Files.readString(log)).isTrue())
                .until(program::isUp);
        return program;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** A user of it, nobody where the name is empty. */
    public ApiClient client(String name) {
        return new ApiClient("http://localhost:" + port, name, "fr");
    }

    /** What it has logged. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Kills it without warning. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isUp() {
        try {
            return client("").get("/actuator/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** What the tests run on, without the tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a JVM of its own on a database file, killed without warning in the middle of a case. */
class KilledProgramTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private Process program;
    private int port;

    @AfterEach
    void kill() throws InterruptedException {
        if (program != null) {
            program.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_case_goes_on_after_the_program_was_killed() throws IOException, InterruptedException {
        start();
        assertThat(user("staff-cci")
                        .post(Plans.path(2022) + "/submission", "{}")
                        .status())
                .isEqualTo(200);
        String task = task();
        JsonNode plan = plan();
        JsonNode history = history();
        kill();
        start();

        assertThat(task()).isEqualTo(task);
        assertThat(plan()).isEqualTo(plan);
        assertThat(history()).isEqualTo(history);
        Answer decided = user("finance")
                .post("/api/tasks/" + task + "/completion", "{\"variables\":{\"decision\":\"ACCEPT_CAPPED\"}}");
        kill();
        assertThat(decided.status()).as(decided.text()).isEqualTo(204);
        start();

        assertThat(plan().path("status").asText()).isEqualTo("ADOPTED");
        assertThat(plan().at("/verdict/partners/ADEME_REGION").decimalValue()).isEqualByComparingTo("39400");
        assertThat(history().path("entries").findValuesAsText("act")).contains("funding-plan-adopted", "case-ended");
        assertThat(user("admin").post("/api/audit/seals", "{}").status()).isEqualTo(200);
        Answer verified = user("auditor").get("/api/audit/verification");
        assertThat(verified.json().path("intact").asBoolean())
                .as(verified.text())
                .isTrue();
        assertThat(verified.json().at("/report/unsealed").asInt()).isZero();
    }

    private String task() {
        return user("finance").get("/api/tasks").at("/tasks/0/id");
    }

    private JsonNode plan() {
        return user("auditor").get(Plans.path(2022)).json();
    }

    private JsonNode history() {
        return user("auditor")
                .get("/api/cases/" + Plans.caseId(2022) + "/history?limit=1000")
                .json();
    }

    private ApiClient user(String name) {
        return new ApiClient("http://localhost:" + port, name, "fr");
    }

    private void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        File log = folder.resolve("program.log").toFile();
        program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:MetaspaceSize=256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "fr.synergies.Synergies",
                        "--server.port=" + port,
                        "--synergies.data-dir=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        Awaitility.await("start, told in " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> assertThat(program.isAlive())
                        .as(Files.readString(log.toPath()))
                        .isTrue())
                .until(this::isUp);
    }

    private boolean isUp() {
        try {
            return user("").get("/actuator/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** What the tests run on, without the tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> kept = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
        return kept.stream().collect(Collectors.joining(File.pathSeparator));
    }
}

package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a JVM of its own on a database file, killed without warning in the middle of a case. */
class KilledProgramTest {

    @TempDir
    private Path folder;

    private Optional<ProgramProcess> program = Optional.empty();

    @AfterEach
    void kill() {
        program.ifPresent(ProgramProcess::close);
    }

    @Test
    void a_case_goes_on_after_the_program_was_killed() throws IOException {
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
        return program.orElseThrow().client(name);
    }

    private void start() throws IOException {
        program = Optional.of(ProgramProcess.start(folder, "-Xmx512m"));
    }
}

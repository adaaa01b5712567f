package fr.synergies.trail.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.Answer;
import fr.synergies.Http;
import fr.synergies.PageReader;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.trail.chain.Verification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SynergiesTest
class ProofApiTest {

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext program;

    @TempDir
    private Path directory;

    @BeforeEach
    void act() {
        system.open();
        assertThat(system.client("staff-cci")
                        .post(Plans.path(2022) + "/submission", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(system.client("admin").post("/api/audit/seals", "{}").status())
                .isEqualTo(200);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void what_was_done_verifies_through_the_api_and_on_the_page() {
        Answer verified = system.client("auditor").get("/api/audit/verification");

        assertThat(verified.at("/intact")).as(verified.text()).isEqualTo("true");
        assertThat(verified.json().at("/report/acts").asInt()).isGreaterThan(2);
        assertThat(verified.json().at("/report/unsealed").asInt()).isZero();
        assertThat(new PageReader(program).read("auditor", "/audit?verify=true"))
                .contains("L’historique est intact", "Actes recalculés", verified.at("/keyId"));
        assertThat(new PageReader(program).read("auditor", "/audit"))
                .contains("href=\"/audit\"")
                .doesNotContain("L’historique est intact");
    }

    @Test
    void an_act_that_was_altered_in_the_database_is_named() {
        jdbc.sql("update audit_act set actor = 'nobody' where case_id = ? and place = 1")
                .param(Plans.caseId(2022))
                .update();
        Answer verified = system.client("auditor").get("/api/audit/verification");

        assertThat(verified.at("/intact")).isEqualTo("false");
        assertThat(verified.at("/report/faults/0/kind")).isEqualTo("ALTERED");
        assertThat(verified.at("/report/faults/0/caseId")).isEqualTo(Plans.caseId(2022));
        assertThat(new PageReader(program).read("auditor", "/audit?verify=true"))
                .contains("L’historique n’est pas intact : 1 défaut", "Dossier " + Plans.caseId(2022) + ", acte 1");
    }

    @Test
    void an_audit_file_of_a_case_verifies_elsewhere_and_its_taking_is_told() throws Exception {
        Path file = directory.resolve("audit.zip");
        int status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(system.client("auditor")
                                                .origin() + "/api/audit/file?case=" + Plans.caseId(2022)))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString("auditor:synergies".getBytes()))
                                .build(),
                        BodyHandlers.ofFile(file))
                .statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(FileVerification.of(file, Verification.Trust.inKeys(Set.of()))
                        .intact())
                .isTrue();
        assertThat(FileVerification.of(file, Verification.Trust.inKeys(Set.of()))
                        .trail()
                        .cases())
                .isEqualTo(1);
        assertThat(system.client("auditor").get("/api/cases/audit/history").text())
                .contains("audit-exported", Plans.caseId(2022));
        assertThat(system.client("auditor").get("/api/audit/file?case=none").status())
                .isEqualTo(404);
        assertThat(system.client("auditor")
                        .get("/api/audit/file?programme=none")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refused_sign_ins_are_told_of_users_and_not_of_what_is_no_users_name() {
        Http.basic(port(), "auditor", "wrong").get("/api/audit/seals");
        Http.basic(port(), "s3cret typed as a name", "wrong").get("/api/audit/seals");

        assertThat(system.client("auditor")
                        .get("/api/cases/user-auditor/history")
                        .text())
                .contains("sign-in-refused", "BAD_CREDENTIALS", "Une connexion a été refusée");
        assertThat(jdbc.sql("select count(*) from audit_act where case_id like '%s3cret%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(system.client("auditor").get("/api/cases").text()).doesNotContain("user-auditor");
    }

    @Test
    void what_a_user_was_forbidden_is_told_whoever_forbade_it() {
        system.client("finance").get("/api/audit/seals?after=1");
        system.client("staff-cci").post("/engine-rest/identity/verify", "{}");
        assertThatThrownBy(() -> new PageReader(program).read("finance", "/audit"))
                .hasMessageContaining("403");
        system.client("").get("/api/audit/seals");

        assertThat(system.client("auditor")
                        .get("/api/cases/user-finance/history")
                        .text())
                .contains("access-refused", "GET /api/audit/seals\"", "Refusé à finance : GET /audit\"")
                .doesNotContain("after=1");
        assertThat(system.client("auditor")
                        .get("/api/cases/user-staff-cci/history")
                        .text())
                .contains("POST /engine-rest/identity/verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-cci", "finance", "manager-cci"})
    void others_than_auditors_and_administrators_have_no_access(String name) {
        assertThat(system.client(name).get("/api/audit/verification").status()).isEqualTo(403);
        assertThat(system.client(name).get("/api/audit/file").status()).isEqualTo(403);
        assertThatThrownBy(() -> new PageReader(program).read(name, "/audit")).hasMessageContaining("403");
    }

    private int port() {
        return URI.create(system.client("auditor").origin()).getPort();
    }

    @Test
    void auditors_read_seals_and_do_not_make_any() throws IOException {
        assertThat(system.client("auditor").get("/api/audit/seals").at("/0/number"))
                .isEqualTo("1");
        assertThat(system.client("auditor").post("/api/audit/seals", "{}").status())
                .isEqualTo(403);
    }
}

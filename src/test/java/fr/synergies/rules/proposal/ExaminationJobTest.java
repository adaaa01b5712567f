package fr.synergies.rules.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.rules.RuleSets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A proposal whose effect on many decisions is found out in the background. */
@SynergiesTest
class ExaminationJobTest {

    private static final String PROPOSALS = "/api/rules/proposals";
    private static final String CAPS = "funding/caps.csv";
    private static final int CLONES = 200;

    @Autowired
    private TestSystem system;

    @Autowired
    private RuleSets rules;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scheduler nodes;

    @Autowired
    private WebApplicationContext program;

    private String proposal;

    /** A decision, and its like as often as it takes for nobody to wait for them. */
    @BeforeEach
    void open() {
        system.open();
        assertThat(system.client("staff-cci")
                        .post(Plans.path(2022) + "/submission", "{}")
                        .status())
                .isEqualTo(200);
        for (int clone = 1; clone <= CLONES; clone++) {
            jdbc.sql(
                            "insert into decision select substring(id from 10) || '-' || cast(:clone as varchar(4)), kind, case_id, sequence + :clone, judged_at,"
                                    + " rules_version, outcome, about, facts, content from decision where sequence = 1")
                    .param("clone", clone)
                    .update();
        }
        String version = rules.current().version();
        Answer begun = system.client("finance").post(PROPOSALS, "{\"source\":\"" + version + "\"}");
        proposal = PROPOSALS + "/" + begun.at("/id");
        String caps = system.client("auditor")
                .get("/api/rules/sets/" + version + "/file?path=" + CAPS)
                .text();
        Answer changed = system.client("finance")
                .send(
                        "PUT",
                        proposal + "/table?edition=1&path=" + CAPS,
                        "text/csv",
                        caps.replace("fiche-action", "fiche action"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        nodes.pause();
    }

    @AfterEach
    void close() {
        nodes.resume();
        system.close();
    }

    @Test
    void an_examination_is_asked_for_looked_at_and_done_while_nobody_waits() {
        Answer asked = system.client("finance").post(proposal + "/examination", "");
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        assertThat(asked.at("/examination/state")).isEqualTo("WAITING");
        assertThat(asked.at("/examined")).isEqualTo("false");
        assertThat(system.client("finance").post(proposal + "/examination", "").at("/examination/id"))
                .as("one that waits will do")
                .isEqualTo(asked.at("/examination/id"));
        assertThat(new PageReader(program).read("finance", proposal.substring("/api".length())))
                .contains("<progress", "hx-get=\"/rules/proposals/");

        nodes.resume();
        Answer done = examined();
        assertThat(done.at("/examined")).isEqualTo("true");
        assertThat(done.at("/decisionsTried")).isEqualTo(String.valueOf(CLONES + 1));
        assertThat(done.at("/decisionsChanged")).isEqualTo("0");
        assertThat(done.at("/decisionsFailed")).isEqualTo("0");
        assertThat(done.at("/examination/done")).isEqualTo(String.valueOf(CLONES + 1));
        assertThat(new PageReader(program).read("finance", proposal.substring("/api".length())))
                .doesNotContain("<progress");
    }

    @Test
    void a_submission_waits_for_no_decision_and_an_activation_for_the_examination() {
        Answer submitted = system.client("finance")
                .post(proposal + "/submission", "{\"edition\":2,\"reason\":\"words\",\"acknowledged\":true}");
        assertThat(submitted.at("/status")).as(submitted.text()).isEqualTo("SUBMITTED");
        assertThat(submitted.at("/examination/state")).isEqualTo("WAITING");
        String decision = "{\"edition\":3,\"reason\":\"agreed\"}";
        Answer early = system.client("admin").post(proposal + "/activation", decision);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.at("/detail")).contains("pas encore connu");

        nodes.resume();
        assertThat(examined().at("/examined")).isEqualTo("true");
        Answer activated = system.client("admin").post(proposal + "/activation", decision);
        assertThat(activated.at("/status")).as(activated.text()).isEqualTo("ACTIVATED");
    }

    @Test
    void an_examination_is_cancelled_by_who_asked_for_it_and_leaves_the_proposal_as_it_was() {
        String job =
                system.client("finance").post(proposal + "/examination", "").at("/examination/id");

        assertThat(system.client("finance2")
                        .post("/api/jobs/" + job + "/cancellation", "")
                        .status())
                .isEqualTo(404);
        assertThat(system.client("finance")
                        .post("/api/jobs/" + job + "/cancellation", "")
                        .at("/state"))
                .isEqualTo("CANCELLED");
        Answer left = system.client("finance").get(proposal);
        assertThat(left.at("/examined")).isEqualTo("false");
        assertThat(left.at("/edition")).isEqualTo("2");
        assertThat(system.client("admin").get("/api/jobs").text()).contains("\"kind\":\"examination\"");
    }

    private Answer examined() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> system.client("finance")
                        .get(proposal)
                        .at("/examination/state")
                        .equals("DONE"));
        return system.client("finance").get(proposal);
    }
}

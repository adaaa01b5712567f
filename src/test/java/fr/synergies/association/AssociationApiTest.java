package fr.synergies.association;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The association through the API and on its pages. */
@SynergiesTest
class AssociationApiTest {

    private static final String EVALUATIONS = "/api/association/evaluations";
    private static final String GOOD = "{\"phase\":\"STRANDS\",\"legalForm\":\"ASSOCIATION_1901\",\"seats\":"
            + "{\"companies\":6,\"clubs\":3,\"publicBodies\":2,\"consularChambers\":2,\"others\":0},\"incomes\":"
            + "{\"membershipFees\":40000,\"services\":30000,\"otherPublic\":10000,\"programmeAid\":0},\"cost\":75000,"
            + "\"done\":[\"LEGAL_FORM\",\"GOVERNANCE\",\"ECONOMIC_MODEL\"]}";

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext context;

    private Creation creation;

    @BeforeEach
    void open() {
        system.open();
        creation = new Creation(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void staff_open_the_creation_once_and_everybody_reads_it() {
        assertThat(system.client("auditor").get(Creation.API).status()).isEqualTo(404);
        assertThat(system.client("").get(Creation.API).status()).isEqualTo(401);
        assertThat(system.client("auditor").post(Creation.API, "").status()).isEqualTo(403);
        assertThat(system.client("finance").post(Creation.API, "").status()).isEqualTo(403);
        Answer opened = system.client("staff-cci").post(Creation.API, "");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.at("/caseId")).isEqualTo(Creation.CASE);
        assertThat(opened.at("/status")).isEqualTo("STUDY");
        assertThat(opened.json().path("verdict").isNull()).isTrue();
        assertThat(system.client("staff-cci").post(Creation.API, "").status()).isEqualTo(409);
        assertThat(system.client("staff-cci")
                        .post("/api/programmes/NOWHERE/association", "")
                        .status())
                .isEqualTo(404);
        assertThat(system.rows("association")).isEqualTo(1);
    }

    @Test
    void the_engine_opens_no_case_under_another_name() {
        Answer refused = system.client("staff-cci")
                .post(
                        "/engine-rest/process-definition/key/association-creation/start",
                        "{\"businessKey\":\"SYNERGIES\"}");
        assertThat(refused.status()).as(refused.text()).isBetween(400, 422);
        assertThat(system.rows("association")).isZero();
    }

    @Test
    void a_what_if_is_judged_and_not_stored() {
        Answer judged = system.client("auditor").post(EVALUATIONS, GOOD);
        assertThat(judged.status()).as(judged.text()).isEqualTo(200);
        assertThat(judged.at("/outcome")).isEqualTo("FEASIBLE");
        assertThat(judged.json().path("findings").findValuesAsText("rule"))
                .contains("legal-form", "board-independence", "financial-autonomy", "step-to-come");
        Answer english = system.client("auditor")
                .reading("en")
                .post(EVALUATIONS, GOOD.replace("\"publicBodies\":2", "\"publicBodies\":20"));
        assertThat(english.at("/outcome")).isEqualTo("NOT_FEASIBLE");
        assertThat(english.at("/findings/0/message")).startsWith("Public seats: 22 of 31");
        assertThat(english.at("/findings/0/source")).startsWith("fiche-action 2022");
        assertThat(system.rows("decision")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"cost\":75000|\"cost\":0|cost",
                "\"cost\":75000|\"cost\":1.5|cost",
                "\"cost\":75000|\"cost\":null|cost",
                "\"companies\":6|\"companies\":101|seats.companies",
                "\"companies\":6,|'' |seats.companies",
                "\"clubs\":3|\"clubs\":-1|seats.clubs",
                "\"clubs\":3|\"clubs\":\"3\"|seats.clubs",
                "\"services\":30000|\"services\":-1|incomes.services",
                "ASSOCIATION_1901|SARL|legalForm",
                "STRANDS|LATER|phase",
                "\"GOVERNANCE\"|\"GOVERNANCES\"|done[1]",
                "\"companies\":6,\"clubs\":3,\"publicBodies\":2,\"consularChambers\":2|\"companies\":0,\"clubs\":0,\"publicBodies\":0,\"consularChambers\":0|seats",
                "\"others\":0|\"others\":0,\"rooms\":1|seats.rooms"
            })
    void what_is_wrong_with_a_what_if_is_said_by_field(String good, String bad, String field) {
        Answer refused = system.client("auditor").post(EVALUATIONS, GOOD.replace(good, bad));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(field);
    }

    @Test
    void its_pages_show_the_verdict_with_its_findings_and_sources() {
        creation.opened().strands("OTHER", Creation.TIED, 70_000, 75_000);
        PageReader pages = new PageReader(context);
        String page = pages.read("auditor", "/cases/" + Creation.CASE);
        assertThat(page)
                .contains("à examiner", "Sièges publics : 4 sur 8, soit 50 %", "board-independence", "Autre forme")
                .contains("fiche-action 2022");
        String programme = pages.read("auditor", "/programmes/SYNERGIES");
        assertThat(programme)
                .contains(Creation.CASE, "au plus tard le 30/09/2023")
                .doesNotContain("/association/cancellation");
        String task = pages.read(
                "manager-cci",
                "/tasks/" + system.task(Creation.CASE, "reviewFeasibility").getId());
        assertThat(task).contains("Sièges publics : 4 sur 8", "Examiner la faisabilité");
        assertThat(pages.read("staff-cci", "/programmes/SYNERGIES")).contains("/association/cancellation");
    }
}

package fr.synergies.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.Office;
import fr.synergies.SynergiesTest;
import fr.synergies.TakenFlows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code processes/recruitment.bpmn}, walked by both institutions through the API. */
@SynergiesTest
@TestInstance(Lifecycle.PER_CLASS)
class RecruitmentProcessTest {

    private static final String PATH = "/api/programmes/SYNERGIES/recruitments";
    private static final String FIRST = PATH + "/1";
    private static final String CASE = "recruitment-SYNERGIES-1";

    @Autowired
    private Office office;

    @Autowired
    private TakenFlows flows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Retention retention;

    private ProcessInstance running;

    @BeforeEach
    void open() {
        init(office.engine());
        office.open();
        running = null;
    }

    @AfterEach
    void close() {
        BpmnAwareTests.reset();
        office.close();
    }

    @AfterAll
    void every_arrow_of_the_diagram_was_taken() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Pattern.compile("sequenceFlow id=\"([A-Za-z]+)\"")
                .matcher(Files.readString(Path.of("processes/recruitment.bpmn")))
                .results()
                .forEach(flow -> drawn.add(flow.group(1)));
        Set<String> untaken = new TreeSet<>(drawn);
        untaken.removeAll(flows.taken());
        System.out.printf("recruitment: %d of %d sequence flows taken%n", drawn.size() - untaken.size(), drawn.size());
        assertThat(untaken).as("sequence flows that no test takes").isEmpty();
    }

    @Test
    void both_sides_agree_and_the_candidate_takes_up_the_post() {
        toVote("1, 2");
        vote(1, 1);
        that().isWaitingAtExactly("makeOffer");
        hire();
        that().isEnded().hasPassed("projectOfficerHired");
        assertThat(read().at("/stage").asText()).isEqualTo("HIRED");
        assertThat(read().at("/entryOn").asText()).isEqualTo("2022-04-01");
        assertThat(office.engine().getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void the_job_description_is_the_papers_and_goes_back_with_the_changes_asked_for() {
        start();
        assertThat(read().at("/jobDescription/shares/1/eit").decimalValue()).isEqualByComparingTo("0.75");
        done("staff-cci", "describeJob", "{}");
        refused("staff-metropole", "reviewJob", "{\"decision\":\"REQUEST_CHANGES\"}", 400);
        done("staff-metropole", "reviewJob", "{\"decision\":\"REQUEST_CHANGES\",\"reason\":\"Préciser ACTIF\"}");
        that().isWaitingAtExactly("describeJob");
        String edited = "{\"version\":0,\"jobDescription\":"
                + read().at("/jobDescription").toString().replace("ACTIF", "ACTIF 2") + "}";
        assertThat(cci().put(FIRST + "/job-description", edited).status()).isEqualTo(200);
        assertThat(cci().put(FIRST + "/job-description", edited).status()).isEqualTo(409);
        assertThat(read().at("/jobDescription/mainActivities").asText()).contains("ACTIF 2");
    }

    @Test
    void an_empty_shortlist_leads_to_a_new_publication() {
        toShortlist();
        done("staff-metropole", "shortlistCandidates", "{}");
        that().isWaitingAtExactly("publishVacancy");
    }

    @Test
    void agreeing_on_nobody_leads_to_a_new_publication() {
        toVote("1");
        vote(0, 0);
        that().isWaitingAtExactly("publishVacancy");
    }

    @Test
    void three_rounds_without_agreement_reach_the_line_managers_who_name_a_candidate() {
        disagreeThreeTimes();
        refused(
                "manager-cci",
                "decideAsManagers",
                "{\"decision\":\"NAME_CANDIDATE\",\"candidate\":9,\"reason\":\"x\"}",
                400);
        done(
                "manager-metropole",
                "decideAsManagers",
                "{\"decision\":\"NAME_CANDIDATE\",\"candidate\":2,\"reason\":\"Plus d'expérience\"}");
        that().isWaitingAtExactly("makeOffer");
        assertThat(read().at("/chosen").asInt()).isEqualTo(2);
    }

    @Test
    void the_line_managers_may_have_the_post_published_again() {
        disagreeThreeTimes();
        done(
                "manager-cci",
                "decideAsManagers",
                "{\"decision\":\"PUBLISH_AGAIN\",\"reason\":\"Profils trop éloignés\"}");
        that().isWaitingAtExactly("publishVacancy");
    }

    @Test
    void a_refusal_brings_the_next_on_the_list_to_the_vote_until_the_list_is_exhausted() {
        toVote("2, 1");
        vote(2, 2);
        decline();
        that().isWaitingAtExactly("jointChoice", "voteOfChamber", "voteOfMetropole");
        refused("staff-cci", "voteOfChamber", "{\"vote\":2}", 400);
        vote(1, 1);
        decline();
        that().isWaitingAtExactly("publishVacancy");
        assertThat(read().at("/stage").asText()).isEqualTo("PUBLICATION");
    }

    @Test
    void neither_side_reads_the_others_vote_before_both_are_cast() {
        toVote("1, 2");
        done("staff-cci", "voteOfChamber", "{\"vote\":2}");
        for (String user : List.of("staff-metropole", "staff-cci", "manager-cci", "auditor", "admin")) {
            assertThat(office.visitor(user).get(FIRST).json().path("votes")).isEmpty();
            assertThat(office.visitor(user)
                            .get("/programmes/SYNERGIES/recruitments/1")
                            .text())
                    .doesNotContain("vote pour le candidat");
        }

        assertThat(office.engine()
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("vote")
                        .list())
                .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
        assertThat(office.engine()
                        .getHistoryService()
                        .createHistoricDetailQuery()
                        .variableUpdates()
                        .list())
                .filteredOn(detail -> ((org.camunda.bpm.engine.history.HistoricVariableUpdate) detail)
                        .getVariableName()
                        .equals("vote"))
                .allSatisfy(detail -> assertThat(
                                ((org.camunda.bpm.engine.history.HistoricVariableUpdate) detail).getValue())
                        .isNull());
        assertThat(jdbc.sql(
                                "select outcome || reason from audit_act where element = 'voteOfChamber' and act = 'task-completed'")
                        .query(String.class)
                        .single())
                .isEmpty();
        done("staff-metropole", "voteOfMetropole", "{\"vote\":2}");
        assertThat(read().path("votes")).hasSize(2);
    }

    @Test
    void a_vote_cast_through_the_engine_keeps_the_same_secret_and_the_same_rules() {
        toVote("1");
        String task = office.task(CASE, "voteOfChamber").getId();
        assertThat(office.visitor("staff-metropole")
                        .post("/engine-rest/task/" + task + "/complete", "{\"variables\":{\"vote\":{\"value\":1}}}")
                        .status())
                .isEqualTo(403);
        assertThat(cci().post("/engine-rest/task/" + task + "/complete", "{\"variables\":{\"vote\":{\"value\":7}}}")
                        .status())
                .isEqualTo(400);
        assertThat(cci().post("/engine-rest/task/" + task + "/submit-form", "{\"variables\":{\"vote\":{\"value\":1}}}")
                        .status())
                .isEqualTo(204);
        assertThat(read().path("votes")).isEmpty();
    }

    @Test
    void names_stay_out_of_the_history_and_are_erased_by_hand_and_in_time() {
        toVote("1, 2");
        done("staff-cci", "voteOfChamber", "{\"vote\":1}");
        done("staff-metropole", "voteOfMetropole", "{\"vote\":2}");
        refused(
                "staff-cci",
                "deliberateOnCandidates",
                "{\"heldOn\":\"2022-02-14\",\"minutes\":\"Zoé Quenouille convainc\"}",
                400);
        assertThat(cci().post(FIRST + "/cancellation", "{\"reason\":\"Quenouille se retire\"}")
                        .status())
                .isEqualTo(400);
        assertThat(office.visitor("auditor").get(FIRST + "/candidates").text())
                .doesNotContain("Quenouille")
                .contains("\"number\":1");
        assertThat(office.visitor("admin").get(FIRST + "/candidates").text()).doesNotContain("Quenouille");
        assertThat(office.visitor("manager-metropole")
                        .get(FIRST + "/candidates")
                        .text())
                .contains("Quenouille");
        assertThat(office.visitor("auditor").get("/cases/" + CASE).text()).doesNotContain("Quenouille");
        assertThat(engineTexts()).doesNotContain("Quenouille", "quenouille@");
        assertThat(cci().post(FIRST + "/candidates/1/erasure", "").status()).isEqualTo(200);
        assertThat(cci().post(FIRST + "/candidates/1/erasure", "").status()).isEqualTo(409);
        assertThat(office.visitor("manager-cci").get(FIRST + "/candidates").text())
                .doesNotContain("Quenouille");
        assertThat(cci().post(FIRST + "/cancellation", "{\"reason\":\"Budget\"}")
                        .status())
                .isEqualTo(200);
        office.clock().moveBy(Duration.ofDays(729));
        retention.eraseExpired();
        assertThat(cci().get(FIRST + "/candidates").text()).contains("Barbotin");
        office.clock().moveBy(Duration.ofDays(3));
        retention.eraseExpired();
        assertThat(cci().get(FIRST + "/candidates").text()).doesNotContain("Barbotin");
        assertThat(office.visitor("auditor")
                        .get("/api/cases/" + CASE + "/history?limit=1000")
                        .text())
                .contains("candidat n° 2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_recruitment_is_cancelled_with_a_reason_at_any_time(boolean late) {
        if (late) {
            toVote("1");
        } else {
            start();
        }
        assertThat(cci().post(FIRST + "/cancellation", "{\"reason\":\" \"}").status())
                .isEqualTo(400);
        assertThat(office.visitor("staff-metropole")
                        .post(FIRST + "/cancellation", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(cci().post(FIRST + "/cancellation", "{\"reason\":\"Poste gelé\"}")
                        .status())
                .isEqualTo(200);
        that().isEnded().hasPassed("recruitmentCancelled");
        assertThat(cci().post(FIRST + "/cancellation", "{\"reason\":\"Poste gelé\"}")
                        .status())
                .isEqualTo(409);
        assertThat(cci().post(PATH, "").at("/caseId")).isEqualTo("recruitment-SYNERGIES-2");
    }

    @Test
    void bad_input_is_refused_with_a_problem_that_names_the_field() {
        assertThat(office.visitor("staff-metropole").post(PATH, "").status()).isEqualTo(403);
        start();
        assertThat(cci().post(PATH, "").status()).isEqualTo(409);
        assertThat(cci().get(PATH + "/9").status()).isEqualTo(404);
        assertThat(cci().get("/api/programmes/NONE/recruitments").status()).isEqualTo(404);
        assertThat(candidate("A", "a@b.fr", "2022-01-10").status()).isEqualTo(409);
        toApplications();
        assertThat(candidate("", "a@b.fr", "2022-01-10").fields()).contains("name");
        assertThat(candidate("A", "no mail", "2022-01-10").fields()).contains("email");
        assertThat(candidate("A", "a@b.fr", "2023-01-10").fields()).contains("receivedOn");
        assertThat(candidate("A", "a@b.fr", "demain").status()).isEqualTo(400);
        refused("staff-cci", "registerApplications", "{}", 400, 409);
        assertThat(cci().post(FIRST + "/candidates/4/erasure", "").status()).isEqualTo(404);
        assertThat(office.visitor("auditor")
                        .post(FIRST + "/candidates/1/erasure", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void every_wait_that_is_late_reminds_the_line_manager() {
        start();
        late("describeJob");
        done("staff-cci", "describeJob", "{}");
        late("reviewJob");
        done("staff-metropole", "reviewJob", "{\"decision\":\"APPROVE\"}");
        late("publishVacancy");
        publish();
        candidate("Zoé Quenouille", "z.quenouille@example.fr", today());
        late("registerApplications");
        done("staff-cci", "registerApplications", "{}");
        late("shortlistCandidates");
        done("staff-cci", "shortlistCandidates", "{\"ranking\":\"1\"}");
        late("holdInterviews");
        refused("staff-cci", "holdInterviews", "{}", 400, 409);
        interview(1);
        done("staff-cci", "holdInterviews", "{}");
        late("voteOfChamber");
        vote(1, 1);
        late("makeOffer");
        done("staff-cci", "makeOffer", "{\"offeredOn\":\"2022-03-01\",\"answerExpectedOn\":\"2022-03-08\"}");
        late("recordOfferAnswer");
        done("staff-cci", "recordOfferAnswer", "{\"decision\":\"ACCEPT\",\"answeredOn\":\"2022-03-08\"}");
        late("signContract");
        done("staff-cci", "signContract", "{\"contractOn\":\"2022-03-10\",\"entryOn\":\"2022-04-01\"}");
        late("welcomeOfficer");
        refused("staff-cci", "welcomeOfficer", "{\"teamMet\":true}", 400);
    }

    private void late(String element) {
        that().isWaitingAt(element);
        office.clock().moveBy(Duration.ofDays(60));
        assertThat(office.fireTimers()).isEqualTo(1);
        that().isWaitingAt(element, "remindRecruitment");
        done("manager-cci", "remindRecruitment", "{\"comment\":\"Appelé\"}");
        that().isWaitingAt(element).isNotWaitingAt("remindRecruitment");
    }

    private void start() {
        Answer started = cci().post(PATH, "");
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        running = office.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    private void toApplications() {
        done("staff-cci", "describeJob", "{}");
        done("staff-metropole", "reviewJob", "{\"decision\":\"APPROVE\"}");
        publish();
    }

    private void publish() {
        String closes = java.time.LocalDate.parse(today()).plusDays(20).toString();
        done(
                "staff-cci",
                "publishVacancy",
                "{\"publishedOn\":\"" + today() + "\",\"channels\":\"APEC\",\"closesOn\":\"" + closes + "\"}");
    }

    private void toShortlist() {
        start();
        toApplications();
        assertThat(candidate("Zoé Quenouille", "z.quenouille@example.fr", "2022-01-10")
                        .status())
                .isEqualTo(201);
        assertThat(candidate("Luc Barbotin", "l.barbotin@example.fr", "2022-01-10")
                        .status())
                .isEqualTo(201);
        office.clock().moveTo(Instant.parse("2022-02-15T08:00:00Z"));
        done("staff-cci", "registerApplications", "{}");
    }

    private void toVote(String ranking) {
        toShortlist();
        done("staff-cci", "shortlistCandidates", "{\"ranking\":\"" + ranking + "\"}");
        for (String number : ranking.split(", ")) {
            interview(Integer.parseInt(number));
        }
        done("staff-metropole", "holdInterviews", "{}");
        that().isWaitingAtExactly("jointChoice", "voteOfChamber", "voteOfMetropole");
    }

    private void interview(int number) {
        for (String user : List.of("staff-cci", "staff-metropole")) {
            Answer noted = office.visitor(user)
                    .put(
                            FIRST + "/candidates/" + number + "/interview",
                            "{\"heldOn\":\"" + today() + "\",\"notes\":\"Convaincant\"}");
            assertThat(noted.status()).as(noted.text()).isEqualTo(200);
        }
    }

    private void vote(int chamber, int metropole) {
        done("staff-metropole", "voteOfMetropole", "{\"vote\":" + metropole + "}");
        done("staff-cci", "voteOfChamber", "{\"vote\":" + chamber + "}");
    }

    private void disagreeThreeTimes() {
        toVote("1, 2");
        for (int round = 1; round < 3; round++) {
            vote(1, 2);
            done(
                    "staff-cci",
                    "deliberateOnCandidates",
                    "{\"heldOn\":\"2022-02-15\",\"minutes\":\"Le candidat n° 1 reste préféré\"}");
        }
        vote(1, 2);
        that().isWaitingAtExactly("jointChoice", "decideAsManagers");
    }

    private void offer() {
        done("staff-cci", "makeOffer", "{\"offeredOn\":\"2022-02-16\",\"answerExpectedOn\":\"2022-02-20\"}");
    }

    private void decline() {
        offer();
        done("staff-cci", "recordOfferAnswer", "{\"decision\":\"DECLINE\",\"answeredOn\":\"2022-02-18\"}");
    }

    private void hire() {
        offer();
        done("staff-cci", "recordOfferAnswer", "{\"decision\":\"ACCEPT\",\"answeredOn\":\"2022-02-18\"}");
        done("staff-cci", "signContract", "{\"contractOn\":\"2022-03-01\",\"entryOn\":\"2022-04-01\"}");
        done(
                "staff-cci",
                "welcomeOfficer",
                "{\"workplaceReady\":true,\"jobSheetGiven\":true,\"teamMet\":true,\"metropoleMet\":true,\"clubsMet\":true,\"toolAccess\":true,\"networkJoined\":true}");
    }

    private Answer candidate(String name, String email, String received) {
        return cci().post(
                        FIRST + "/candidates",
                        "{\"name\":\"" + name + "\",\"email\":\"" + email + "\",\"receivedOn\":\"" + received
                                + "\",\"notes\":\"\"}");
    }

    private void done(String user, String element, String variables) {
        Answer answer = office.complete(user, CASE, element, variables);
        assertThat(answer.status()).as(element + ": " + answer.text()).isEqualTo(204);
    }

    private void refused(String user, String element, String variables, Integer... statuses) {
        Answer answer = office.complete(user, CASE, element, variables);
        assertThat(answer.status()).as(element + ": " + answer.text()).isIn((Object[]) statuses);
    }

    /** Every text that the engine's tables and the trail hold. */
    private String engineTexts() {
        StringBuilder texts = new StringBuilder();
        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                                + " and (table_name like 'ACT_HI%' or table_name like 'ACT_RU%' or table_name = 'ACT_GE_BYTEARRAY' or table_name = 'AUDIT_ACT')")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(15).contains("AUDIT_ACT", "ACT_HI_DETAIL");
        tables.forEach(table -> jdbc.sql("select * from " + table)
                .query()
                .listOfRows()
                .forEach(row -> row.values()
                        .forEach(value -> texts.append(
                                        value instanceof byte[] bytes
                                                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                                                : value)
                                .append('\n'))));
        return texts.toString();
    }

    private String today() {
        return java.time.LocalDate.ofInstant(
                        office.clock().instant(), office.clock().getZone())
                .toString();
    }

    private fr.synergies.Visitor cci() {
        return office.visitor("staff-cci");
    }

    private JsonNode read() {
        return office.visitor("auditor").get(FIRST).json();
    }

    private ProcessInstanceAssert that() {
        return BpmnAwareTests.assertThat(running);
    }
}

package fr.synergies.meeting.committee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.TestSystem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The committee of 2022 as staff move it on through the API, step by step. */
record Copil(TestSystem system) {

    static final String COMMITTEES = "/api/programmes/SYNERGIES/steering-committees";
    static final String CASE = "copil-SYNERGIES-2022";
    static final Instant POLL_END = Instant.parse("2022-01-24T17:00:01Z");
    static final Instant REMINDER = Instant.parse("2022-01-31T17:00:01Z");
    static final Instant EVE = Instant.parse("2022-02-07T17:00:01Z");
    static final Instant SESSION = Instant.parse("2022-02-08T16:00:00Z");
    static final String FULL_HOUSE = present("CCIMDB", "A. Martin") + "," + present("DIJON_METROPOLE", "B. Petit") + ","
            + present("ADEME", "C. Roux") + ",{\"partner\":\"CRBFC\",\"how\":\"REPRESENTED\",\"name\":\"ADEME\"}";
    static final List<String> PARTNERS =
            List.of("CCIMDB", "DIJON_METROPOLE", "ADEME", "CRBFC", "CMA21", "CAP_NORD", "GRAND_SUD", "VITAL_EST");

    /** Opens the case; the report waits. */
    ProcessInstance open() {
        Answer opened = system.client("staff-metropole").post(COMMITTEES, "{\"year\":2022}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return running();
    }

    /** Writes the report and proposes 8 and 10 February. */
    void propose() {
        ok("completeReport", "{\"report\":\"Douze diagnostics, trois synergies.\"}");
        proposeDates();
    }

    void proposeDates() {
        ok("proposeDates", "{\"date1\":\"2022-02-10\",\"date2\":\"2022-02-08\",\"place\":\"CCI\"}");
    }

    /** Nobody answers the poll nor the invitation: time passes until the session is to be held. */
    void silence() {
        system.clock().moveTo(POLL_END);
        assertThat(system.fireTimers()).isEqualTo(1);
        ok("chooseDate", "{\"decision\":\"CHOOSE\"}");
        system.clock().moveTo(REMINDER);
        assertThat(system.fireTimers()).isEqualTo(1);
        system.clock().moveTo(EVE);
        assertThat(system.fireTimers()).isEqualTo(1);
        system.clock().moveTo(SESSION);
    }

    /** The row of a partner that is present. */
    static String present(String partner, String name) {
        return "{\"partner\":\"" + partner + "\",\"how\":\"PRESENT\",\"name\":\"" + name + "\"}";
    }

    void hold(String attendance) {
        ok("holdCommittee", "{\"decision\":\"HELD\",\"attendance\":[" + attendance + "]}");
    }

    /** Everything until the minutes wait to be written. */
    ProcessInstance held() {
        ProcessInstance committee = open();
        propose();
        silence();
        hold(FULL_HOUSE);
        return committee;
    }

    void decide(String decision, String more) {
        ok(
                "writeSteeringMinutes",
                "{\"minutes\":\"Le comité a vu le bilan.\",\"decision\":\"" + decision
                        + "\",\"decisionText\":\"Le comité décide.\"" + more + "}");
    }

    void approve() {
        ok("approveSteeringMinutesCci", "{\"decision\":\"APPROVE\"}");
        ok("staff-metropole", "approveSteeringMinutesMetropole", "{\"decision\":\"APPROVE\"}");
    }

    void ok(String element, String form) {
        ok("staff-cci", element, form);
    }

    void ok(String user, String element, String form) {
        Answer done = system.complete(user, CASE, element, form);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    /** Records which dates suit partners. */
    Answer available(List<String> partners, String days) {
        return record("availability", partners, "\"days\":" + days);
    }

    /** Records how partners answer the invitation. */
    Answer answered(List<String> partners, String answer) {
        return record("answers", partners, answer);
    }

    private Answer record(String what, List<String> partners, String said) {
        String rows = partners.stream()
                .map(partner -> "{\"partner\":\"" + partner + "\"," + said + "}")
                .collect(Collectors.joining(","));
        return system.client("staff-cci").put(COMMITTEES + "/2022/" + what, "{\"answers\":[" + rows + "]}");
    }

    /** All partners can come on a day, and the poll is closed. */
    void allAvailable(String day) {
        assertThat(available(PARTNERS, "[\"" + day + "\"]").status()).isEqualTo(200);
        ok("recordAvailability", "{}");
    }

    /** All partners answer alike, and no more answers are waited for. */
    void allAnswered(String answer) {
        Answer recorded = answered(PARTNERS, answer);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        ok("recordAnswer", "{}");
    }

    List<Task> tasks(String element) {
        return system.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(CASE)
                .taskDefinitionKey(element)
                .list();
    }

    JsonNode read() {
        return system.client("auditor").get(COMMITTEES + "/2022").json();
    }

    ProcessInstance running() {
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    /** The steps whose tasks wait, each once. */
    void waits(String... elements) {
        assertThat(system.engine().getTaskService().createTaskQuery().processInstanceBusinessKey(CASE).list().stream()
                        .map(Task::getTaskDefinitionKey)
                        .distinct())
                .containsExactlyInAnyOrder(elements);
    }
}

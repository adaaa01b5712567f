package fr.synergies.synergy.carried;

import static fr.synergies.synergy.carried.Town.API;
import static fr.synergies.synergy.carried.Town.COMPANIES;
import static fr.synergies.synergy.carried.Town.FLOWS;
import static fr.synergies.synergy.carried.Town.SYNERGIES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.synergies.Answer;
import fr.synergies.TestSystem;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** How a test carries a synergy of a small town on, through the API. */
public final class Carrying {

    public static final String CASES = API + "/synergy-cases";
    public static final String SAWMILL = "99900001100018";
    public static final String CARPENTER = "99900002900010";
    public static final String JOINER = "99900003700013";
    public static final String VISIT = "{\"visitedOn\":\"2022-01-10\",\"note\":\"Vu l'atelier\"}";
    public static final String CONSENT =
            "{\"decision\":\"CONSENT\",\"informedOn\":\"2022-01-07\",\"consentedOn\":\"2022-01-10\"}";
    public static final String REFUSE = "{\"decision\":\"REFUSE\",\"reason\":\"Pas le temps\"}";
    public static final String STUDY = "{\"technical\":\"Oui\",\"legal\":\"Oui\",\"economic\":\"Oui\"}";
    public static final String SIGN = "{\"signedOn\":\"2022-01-10\",\"reference\":\"Convention 1\"}";
    public static final String ACCEPT = "{\"decision\":\"ACCEPT\",\"reason\":\"Vaut l'essai\"}";
    public static final String REJECT = "{\"decision\":\"REJECT\",\"reason\":\"Trop peu\"}";

    private final TestSystem system;

    public Carrying(TestSystem system) {
        this.system = system;
    }

    /** Three companies of a park, all of which buy gas; the first has wood to give that the second buys. */
    public void settleTown() {
        for (String siret : List.of(SAWMILL, CARPENTER, JOINER)) {
            Town.added(system, COMPANIES, Town.company(siret, "Atelier " + siret.charAt(7), "CAP_NORD"));
            flow(siret, "IN", "GAS", 100, "MWh");
        }
        flow(SAWMILL, "OUT", "WOOD", 20, "t");
        flow(CARPENTER, "IN", "WOOD", 60, "t");
        Town.settle(system);
    }

    long flow(String siret, String direction, String resource, int quantity, String unit) {
        String json = "{\"siret\":\"" + siret + "\",\"direction\":\"" + direction + "\",\"resource\":\"" + resource
                + "\",\"quantity\":" + quantity + ",\"unit\":\"" + unit
                + "\",\"period\":\"YEAR\",\"unitPrice\":50,\"disposalPrice\":10}";
        return Town.added(system, FLOWS, json).path("id").asLong();
    }

    /** The id of the one proposal of a kind for a company. */
    public long proposal(String kind, String siret) {
        JsonNode items = system.client("staff-cci")
                .get(SYNERGIES + "?kind=" + kind + "&siret=" + siret)
                .json()
                .path("items");
        assertThat(items).as(kind).hasSize(1);
        return items.get(0).path("id").asLong();
    }

    /** Opens the case of a proposal; answers its number. */
    public String open(long proposal) {
        Answer opened = system.client("staff-cci").post(SYNERGIES + "/" + proposal + "/case", "");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.at("/number");
    }

    public JsonNode read(String number) {
        Answer answer = system.client("staff-cci").get(CASES + "/" + number);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public String stage(String number) {
        return read(number).path("stage").asText();
    }

    public static String caseId(String number) {
        return "synergy-SYNERGIES-" + number;
    }

    ProcessInstance instance(String number) {
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId(number))
                .singleResult();
    }

    public List<String> waiting(String number) {
        List<String> elements = new ArrayList<>();
        tasks(number).forEach(task -> elements.add(task.getTaskDefinitionKey()));
        return elements;
    }

    private List<Task> tasks(String number) {
        return system.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseId(number))
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** Completes the open task of an element, and insists that it was. */
    public void done(String number, String element, String form) {
        Answer answer = complete("staff-cci", number, element, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    void decided(String number, String element, String form) {
        Answer answer = complete("staff-metropole", number, element, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    public Answer complete(String user, String number, String element, String form) {
        return system.complete(user, caseId(number), element, form);
    }

    /** Completes the task of an element that is about a company. */
    public Answer complete(String number, String element, String siret, String form, boolean any) {
        Task found = tasks(number).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(element))
                .filter(task -> siret.equals(system.engine().getTaskService().getVariable(task.getId(), "subject")))
                .findFirst()
                .orElseThrow();
        Answer answer = system.client("staff-cci")
                .post("/api/tasks/" + found.getId() + "/completion", "{\"variables\":" + form + "}");
        if (!any) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        }
        return answer;
    }

    public void visited(String number, String... sirets) {
        for (String siret : sirets) {
            complete(number, "confirmDiagnostic", siret, VISIT, false);
        }
    }

    public void agreed(String number, String... sirets) {
        for (String siret : sirets) {
            complete(number, "recordConsent", siret, CONSENT, false);
        }
    }

    /** From a fresh case to its running. */
    public void run(String number, String... sirets) {
        visited(number, sirets);
        agreed(number, sirets);
        done(number, "studyFeasibility", STUDY);
        done(number, "signAgreement", SIGN);
        done(number, "recordTrial", "{\"decision\":\"SUCCESS\",\"reason\":\"Six semaines\"}");
        assertThat(stage(number)).isEqualTo("RUNNING");
    }

    Answer withdraw(String number, String siret, String reason) {
        return system.client("staff-cci")
                .post(
                        CASES + "/" + number + "/withdrawals",
                        "{\"siret\":\"" + siret + "\",\"reason\":\"" + reason + "\"}");
    }

    Answer end(String number, String reason) {
        return system.client("staff-metropole").post(CASES + "/" + number + "/end", "{\"reason\":\"" + reason + "\"}");
    }

    /** Changes a field of a company as staff does on its card. */
    public void company(String siret, String field, String value) {
        ObjectNode known = (ObjectNode)
                system.client("staff-cci").get(COMPANIES + "/" + siret).json();
        known.remove("caseId");
        if (value == null) {
            known.putNull(field);
        } else {
            known.put(field, value);
        }
        if (field.equals("consent")) {
            if (value.equals("NONE")) {
                known.putNull("consentOn");
            } else {
                known.put("consentOn", "2022-01-10");
            }
        }
        Answer changed = system.client("staff-cci").put(COMPANIES + "/" + siret, known.toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }
}

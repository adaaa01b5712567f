package fr.synergies.association;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.TestSystem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The creation of the association of SYNERGIES, moved through the API as its people do. */
public final class Creation {

    public static final String CASE = "association-SYNERGIES";
    public static final String API = "/api/programmes/SYNERGIES/association";
    public static final String INDEPENDENT =
            "\"companySeats\":6,\"clubSeats\":3,\"publicSeats\":2,\"consularSeats\":2,\"otherSeats\":0";
    static final String TIED =
            "\"companySeats\":4,\"clubSeats\":0,\"publicSeats\":2,\"consularSeats\":2,\"otherSeats\":0";
    static final String HELD =
            "\"companySeats\":1,\"clubSeats\":1,\"publicSeats\":3,\"consularSeats\":2,\"otherSeats\":0";

    private static final byte[] PDF = "%PDF-1.7 un document".getBytes(StandardCharsets.ISO_8859_1);

    private final TestSystem system;

    public Creation(TestSystem system) {
        this.system = system;
    }

    public Creation opened() {
        Answer opened = system.client("staff-metropole").post(API, "");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return this;
    }

    /** The three strands, feasible unless the board or the form says otherwise. */
    Creation strands(String form, String seats, long fees, long cost) {
        ok("staff-cci", "defineLegalForm", "{\"legalForm\":\"" + form + "\",\"reason\":\"Modèle de l'A.I.R.M.\"}");
        ok("staff-metropole", "defineGovernance", "{" + seats + "}");
        ok(
                "staff-cci",
                "defineEconomicModel",
                "{\"membershipFees\":" + fees + ",\"services\":0,\"otherPublic\":0,\"programmeAid\":36000,\"cost\":"
                        + cost + "}");
        return this;
    }

    public Creation feasible() {
        return strands("ASSOCIATION_1901", INDEPENDENT, 75_000, 75_000);
    }

    Creation reviewed(String element, String decision) {
        ok("manager-metropole", element, "{\"decision\":\"" + decision + "\",\"reason\":\"Décidé en équipe\"}");
        return this;
    }

    public Creation statutes() {
        attach("draftStatutes", "STATUTES");
        ok("staff-cci", "draftStatutes", "{}");
        return this;
    }

    public Creation meeting(String seats) {
        attach("holdFoundingMeeting", "MEETING_MINUTES");
        ok(
                "staff-cci",
                "holdFoundingMeeting",
                "{\"meetingOn\":\"2022-01-10\",\"attendance\":\"A. Martin\\n\\n B. Petit\"," + seats + "}");
        return this;
    }

    public Creation registered() {
        attach("declareAssociation", "DECLARATION_RECEIPT");
        ok("staff-cci", "declareAssociation", "{\"declaredOn\":\"2022-01-10\"}");
        ok(
                "staff-cci",
                "publishAssociation",
                "{\"publishedOn\":\"2022-01-10\",\"publicationReference\":\"annonce 421\"}");
        ok(
                "staff-cci",
                "registerAssociation",
                "{\"registeredOn\":\"2022-01-10\",\"rna\":\"w212 345 678\",\"siren\":\"732 829 320\"}");
        attach("openBankAccount", "BANK_DETAILS");
        ok("staff-cci", "openBankAccount", "{\"bankOn\":\"2022-01-10\"}");
        return this;
    }

    Creation planB(String decision) {
        ok(
                "staff-cci",
                "decidePlanB",
                "{\"decision\":\"" + decision + "\",\"decidedOn\":\"2022-01-07\",\"reason\":\"Décision du COPIL\"}");
        return this;
    }

    Creation approved() {
        ok("manager-cci", "approvePlanBCci", "{\"decision\":\"APPROVE\"}");
        ok("manager-metropole", "approvePlanBMetropole", "{\"decision\":\"APPROVE\"}");
        return this;
    }

    void attach(String element, String kind) {
        Answer attached = upload("staff-cci", element, kind, kind.toLowerCase(java.util.Locale.ROOT) + ".pdf", PDF);
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
    }

    public Answer upload(String user, String element, String kind, String name, byte[] content) {
        return system.client(user)
                .upload("/api/tasks/" + system.task(CASE, element).getId() + "/documents", kind, name, content);
    }

    public void ok(String user, String element, String form) {
        Answer done = complete(user, element, form);
        assertThat(done.status()).as(element + " " + done.text()).isEqualTo(204);
    }

    public Answer complete(String user, String element, String form) {
        return system.complete(user, CASE, element, form);
    }

    JsonNode read() {
        Answer read = system.client("auditor").get(API);
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        return read.json();
    }

    String status() {
        return read().path("status").asText();
    }

    ProcessInstance running() {
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    public List<String> waiting() {
        return system.engine().getTaskService().createTaskQuery().processInstanceBusinessKey(CASE).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }
}

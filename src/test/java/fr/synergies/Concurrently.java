package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;

/** What happens in SYNERGIES through the API while a browser looks elsewhere. */
record Concurrently(TestSystem system) {

    static final String RECRUITMENT = "recruitment-SYNERGIES-1";
    static final String POINT = "review-SYNERGIES-2022-02";
    static final String COMMITTEE = "copil-SYNERGIES-2022";
    static final String ASSOCIATION = "association-SYNERGIES";
    private static final String PROGRAMME = "/api/programmes/SYNERGIES";
    private static final String LIFE = "programme-SYNERGIES";

    /** The aid is granted; two candidates have been heard by both sides. */
    void recruitUntilTheVote() {
        post("/life", "");
        done("staff-metropole", LIFE, "prepareApplication", "{}");
        done("staff-metropole", LIFE, "submitApplication", "{\"submittedOn\":\"2022-01-07\",\"reference\":\"BFC-1\"}");
        done(
                "staff-metropole",
                LIFE,
                "recordFunderAnswer",
                "{\"funderAnswer\":\"GRANTED\",\"answeredOn\":\"2022-01-10\"}");
        done("staff-cci", RECRUITMENT, "describeJob", "{}");
        done("staff-metropole", RECRUITMENT, "reviewJob", "{\"decision\":\"APPROVE\"}");
        done(
                "staff-cci",
                RECRUITMENT,
                "publishVacancy",
                "{\"publishedOn\":\"2022-01-10\",\"channels\":\"APEC\",\"closesOn\":\"2022-01-20\"}");
        apply("Zoé Quenouille");
        apply("Luc Barbotin");
        system.clock().moveTo(Instant.parse("2022-01-24T08:00:00Z"));
        done("staff-cci", RECRUITMENT, "registerApplications", "{}");
        done("staff-cci", RECRUITMENT, "shortlistCandidates", "{\"ranking\":\"C1, C2\"}");
        hear("staff-cci", "holdInterviewsCci");
        hear("staff-metropole", "holdInterviewsMetropole");
    }

    /** The other side votes the same, and the candidate comes: the programme runs. */
    void hire() {
        done("staff-metropole", RECRUITMENT, "voteMetropole", "{\"choice\":\"C1\"}");
        done(
                "staff-cci",
                RECRUITMENT,
                "makeOffer",
                "{\"offeredOn\":\"2022-01-24\",\"answerExpectedOn\":\"2022-01-31\"}");
        done("staff-cci", RECRUITMENT, "recordOfferAnswer", "{\"decision\":\"ACCEPT\",\"answeredOn\":\"2022-01-24\"}");
        done(
                "staff-cci",
                RECRUITMENT,
                "signContract",
                "{\"contractOn\":\"2022-01-24\",\"entryOn\":\"2022-01-24\",\"workingTime\":75}");
        done(
                "staff-cci",
                RECRUITMENT,
                "welcomeOfficer",
                "{\"workplaceReady\":true,\"jobSheetGiven\":true,\"teamMet\":true,\"metropoleMet\":true,"
                        + "\"clubsMet\":true,\"toolAccess\":true,\"networkJoined\":true}");
    }

    /** The point of February is held, the committee has its report, the association can be founded. */
    void meet() {
        post("/reviews", "{\"month\":\"2022-02\"}");
        done("staff-cci", POINT, "scheduleReview", "{\"decision\":\"PLAN\"}");
        system.clock().moveTo(Instant.parse("2022-02-01T15:00:00Z"));
        done(
                "staff-cci",
                POINT,
                "holdReview",
                "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A. Martin\",\"organisation\":\"CCI\"}]}");
        post("/steering-committees", "{\"year\":2022}");
        done("staff-cci", COMMITTEE, "completeReport", "{\"report\":\"Douze diagnostics, trois synergies.\"}");
        post("/association", "");
        done(
                "staff-cci",
                ASSOCIATION,
                "defineLegalForm",
                "{\"legalForm\":\"ASSOCIATION_1901\",\"reason\":\"Modèle de l'A.I.R.M.\"}");
        done(
                "staff-metropole",
                ASSOCIATION,
                "defineGovernance",
                "{\"companySeats\":6,\"clubSeats\":3,\"publicSeats\":2,\"consularSeats\":2,\"otherSeats\":0}");
        done(
                "staff-cci",
                ASSOCIATION,
                "defineEconomicModel",
                "{\"membershipFees\":75000,\"services\":0,\"otherPublic\":0,\"programmeAid\":36000,\"cost\":75000}");
    }

    /** A step that cannot be done. */
    Deployment failedStep() {
        Deployment fragile = system.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "fragile.bpmn",
                        Bpmn.createExecutableProcess("fragile")
                                .name("Fragile")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("fragileBegun")
                                .serviceTask("fragileStep")
                                .camundaDelegateExpression("${wantedProgramme}")
                                .camundaAsyncBefore()
                                .endEvent("fragileOver")
                                .done())
                .deploy();
        String instance = system.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("fragile", "fragile-1", Map.of("wanted", "NONE"))
                .getId();
        String job = system.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        assertThatThrownBy(() -> system.engine().getManagementService().executeJob(job))
                .hasMessageContaining("NONE");
        return fragile;
    }

    private void apply(String name) {
        post(
                "/recruitments/1/candidates",
                "{\"name\":\"" + name + "\",\"email\":\"x@example.fr\",\"phone\":\"\",\"receivedOn\":\"2022-01-10\"}");
    }

    private void hear(String user, String element) {
        for (String candidate : new String[] {"C1", "C2"}) {
            Answer heard = system.client(user)
                    .put(
                            PROGRAMME + "/recruitments/1/candidates/" + candidate + "/interview",
                            "{\"heldOn\":\"2022-01-24\",\"notes\":\"Convaincant\"}");
            assertThat(heard.status()).as(heard.text()).isEqualTo(200);
        }
        done(user, RECRUITMENT, element, "{}");
    }

    private void post(String path, String body) {
        Answer answer = system.client("staff-cci").post(PROGRAMME + path, body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
    }

    private void done(String user, String caseId, String element, String form) {
        Answer answer = system.complete(user, caseId, element, form);
        assertThat(answer.status()).as(element + " " + answer.text()).isEqualTo(204);
    }
}

package fr.synergies.association;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.BothGroups;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.platform.workflow.ProcessAssertions;
import fr.synergies.programme.AssociationDue;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Every path of {@code association-creation}, walked by both institutions through the API. */
@ProcessTest("association-creation")
class AssociationCreationProcessTest {

    @Autowired
    private TestSystem system;

    @Autowired
    private Associations associations;

    @Autowired
    private AssociationTimeline timeline;

    @Autowired
    private AssociationAgenda agenda;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ApplicationEventPublisher events;

    private Creation creation;

    @BeforeEach
    void open() {
        creation = new Creation(system);
    }

    @Test
    void an_independent_and_autonomous_association_is_studied_founded_registered_and_takes_over() {
        ProcessInstance instance = creation.opened().running();
        assertThat(creation.waiting()).containsExactly("defineEconomicModel", "defineGovernance", "defineLegalForm");
        creation.feasible();
        assertThat(creation.status()).isEqualTo("FOUNDING");
        assertThat(associations.readySince(programmes.named("SYNERGIES"))).isEmpty();
        creation.statutes().meeting(Creation.INDEPENDENT);
        assertThat(creation.status()).isEqualTo("REGISTRATION");
        creation.registered();

        that(instance)
                .isEnded()
                .hasPassed("assessReadiness", "assessElectedBoard", "confirmReadiness", "associationReady");
        JsonNode ready = creation.read();
        assertThat(ready.path("status").asText()).isEqualTo("READY");
        assertThat(ready.path("readyOn").asText()).isEqualTo("2022-01-10");
        assertThat(ready.path("rna").asText()).isEqualTo("W212345678");
        assertThat(ready.path("siren").asText()).isEqualTo("732829320");
        assertThat(ready.path("attendance")).hasSize(2);
        assertThat(ready.at("/verdict/outcome").asText()).isEqualTo("FEASIBLE");
        assertThat(associations.readySince(programmes.named("SYNERGIES"))).contains(LocalDate.parse("2022-01-10"));
        assertThat(system.rows("decision"))
                .as("after each strand, and three times more")
                .isEqualTo(6);
        assertThat(system.rows("document")).isEqualTo(4);
        assertThat(variables(instance)).doesNotContainValue(75_000L).doesNotContainValue("A. Martin\n\n B. Petit");
    }

    @Test
    void each_strand_is_judged_as_soon_as_it_is_defined() {
        creation.opened();
        creation.ok("staff-cci", "defineGovernance", "{" + Creation.HELD + "}");
        JsonNode verdict = creation.read().path("verdict");
        assertThat(verdict.path("outcome").asText()).isEqualTo("NOT_FEASIBLE");
        assertThat(verdict.path("findings").findValuesAsText("rule"))
                .contains("board-independence", "step-to-come")
                .doesNotContain("missing-step", "legal-form");
    }

    @Test
    void a_study_the_rules_leave_to_a_person_is_accepted() {
        creation.opened().strands("OTHER", Creation.INDEPENDENT, 75_000, 75_000);
        assertThat(creation.waiting()).containsExactly("reviewFeasibility");
        assertThat(creation.complete("staff-cci", "reviewFeasibility", "{\"decision\":\"ACCEPT\",\"reason\":\"x\"}")
                        .status())
                .isIn(403, 404);
        creation.reviewed("reviewFeasibility", "ACCEPT");
        assertThat(creation.waiting()).containsExactly("draftStatutes");
        assertThat(creation.read().at("/decisions/0/actor").asText()).isEqualTo("manager-metropole");
    }

    @Test
    void a_study_that_a_person_refuses_goes_to_plan_b_and_ends_with_another_carrier() {
        ProcessInstance instance = creation.opened()
                .strands("ASSOCIATION_1901", Creation.TIED, 75_000, 75_000)
                .running();
        creation.reviewed("reviewFeasibility", "REJECT");
        assertThat(creation.status()).isEqualTo("PLAN_B");
        creation.planB("OTHER_CARRIER");
        assertThat(creation.waiting()).containsExactly("approvePlanBCci", "approvePlanBMetropole");
        assertThat(creation.complete("manager-cci", "approvePlanBMetropole", "{\"decision\":\"APPROVE\"}")
                        .status())
                .as("one side does not answer for the other")
                .isIn(403, 404);
        creation.approved();

        that(instance).isEnded().hasPassed("otherCarrierChosen");
        assertThat(creation.status()).isEqualTo("OTHER_CARRIER");
        assertThat(creation.read().path("closingReason").asText()).isEqualTo("Décision du COPIL");
        assertThat(creation.read().at("/decisions/1/on").asText()).isEqualTo("2022-01-07");
    }

    @Test
    void a_study_that_is_not_feasible_is_reworked_once_both_sides_approve() {
        creation.opened().strands("ASSOCIATION_1901", Creation.INDEPENDENT, 10_000, 75_000);
        assertThat(creation.waiting()).containsExactly("decidePlanB");
        creation.planB("OTHER_CARRIER");
        creation.ok("manager-cci", "approvePlanBCci", "{\"decision\":\"APPROVE\"}");
        assertThat(creation.complete("manager-metropole", "approvePlanBMetropole", "{\"decision\":\"REFUSE\"}")
                        .fields())
                .contains("reason");
        creation.ok("manager-metropole", "approvePlanBMetropole", "{\"decision\":\"REFUSE\",\"reason\":\"Trop tôt\"}");
        assertThat(creation.waiting()).as("back to the committee").containsExactly("decidePlanB");
        creation.planB("REWORK").approved();
        assertThat(creation.waiting()).containsExactly("defineEconomicModel", "defineGovernance", "defineLegalForm");
        assertThat(creation.status()).isEqualTo("STUDY");
        creation.feasible();
        assertThat(creation.status()).isEqualTo("FOUNDING");
    }

    @Test
    void a_board_that_public_bodies_hold_cannot_be_accepted_and_the_meeting_is_repeated() {
        creation.opened().feasible().statutes().meeting(Creation.HELD);
        assertThat(creation.waiting()).containsExactly("reviewBoard");
        Answer refused = creation.complete("manager-cci", "reviewBoard", "{\"decision\":\"ACCEPT\",\"reason\":\"x\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).contains("decision");
        creation.reviewed("reviewBoard", "REPEAT");
        assertThat(creation.waiting()).containsExactly("holdFoundingMeeting");
        assertThat(creation.complete(
                                "staff-cci",
                                "holdFoundingMeeting",
                                "{\"meetingOn\":\"2022-01-10\",\"attendance\":\"A\"," + Creation.INDEPENDENT + "}")
                        .fields())
                .as("the minutes of the meeting that was given up do not count")
                .containsExactly("documents.MEETING_MINUTES");
        creation.meeting(Creation.INDEPENDENT);
        assertThat(creation.waiting()).containsExactly("declareAssociation");
    }

    @Test
    void a_tied_board_is_accepted_by_a_person_at_each_judgement() {
        ProcessInstance instance =
                creation.opened().feasible().statutes().meeting(Creation.TIED).running();
        creation.reviewed("reviewBoard", "ACCEPT").registered();
        assertThat(creation.waiting()).containsExactly("reviewReadiness");
        assertThat(creation.read().path("readyOn").isNull()).isTrue();
        creation.reviewed("reviewReadiness", "ACCEPT");
        that(instance).isEnded().hasPassed("associationReady");
        assertThat(creation.status()).isEqualTo("READY");
    }

    @Test
    void plan_b_after_the_meeting_or_the_registration_forgets_what_was_founded() {
        creation.opened().feasible().statutes().meeting(Creation.HELD);
        creation.reviewed("reviewBoard", "PLAN_B").planB("REWORK").approved();
        assertThat(creation.read().path("meetingOn").isNull()).isTrue();
        assertThat(creation.read().path("electedSeats")).isEmpty();
        creation.feasible().statutes().meeting(Creation.TIED);
        creation.reviewed("reviewBoard", "ACCEPT").registered();
        creation.reviewed("reviewReadiness", "PLAN_B");
        assertThat(creation.waiting()).containsExactly("decidePlanB");
        assertThat(associations.readySince(programmes.named("SYNERGIES"))).isEmpty();
    }

    @Test
    void a_milestone_that_is_missed_reminds_staff_then_the_line_managers() {
        creation.opened();
        system.clock().moveTo(Instant.parse("2023-03-31T15:59:00Z"));
        assertThat(system.fireTimers()).isZero();
        system.clock().moveTo(Instant.parse("2023-03-31T16:01:00Z"));
        assertThat(system.fireTimers()).as("twelve months before the end").isEqualTo(1);
        creation.ok("staff-metropole", "remindAssociation", "{\"comment\":\"Réunion fixée\"}");
        creation.feasible();
        system.clock().moveTo(Instant.parse("2023-10-02T08:00:00Z"));
        assertThat(system.fireTimers()).as("six months before the end").isEqualTo(1);
        system.clock().moveTo(Instant.parse("2023-10-17T08:00:00Z"));
        assertThat(system.fireTimers()).as("the reminder is ignored").isEqualTo(1);
        assertThat(creation.waiting()).containsExactly("draftStatutes", "escalateAssociation", "remindAssociation");
        creation.ok("manager-cci", "escalateAssociation", "{}");
        creation.ok("staff-metropole", "remindAssociation", "{\"comment\":\"Statuts en cours\"}");
        creation.statutes().meeting(Creation.INDEPENDENT);
        system.clock().moveTo(Instant.parse("2024-01-02T08:00:00Z"));
        assertThat(system.fireTimers()).as("three months before the end").isEqualTo(1);
        creation.registered();
        assertThat(creation.waiting()).as("open reminders vanish").isEmpty();
    }

    @Test
    void a_step_that_begins_late_still_gets_its_working_days_and_plan_b_is_reminded_of() {
        system.clock().moveTo(Instant.parse("2024-03-01T08:00:00Z"));
        creation.opened();
        system.clock().moveTo(Instant.parse("2024-03-28T08:00:00Z"));
        assertThat(system.fireTimers()).isZero();
        creation.strands("ASSOCIATION_1901", Creation.HELD, 1, 75_000);
        system.clock().moveTo(Instant.parse("2024-05-31T08:00:00Z"));
        assertThat(system.fireTimers()).isEqualTo(1);
        assertThat(creation.waiting()).containsExactly("decidePlanB", "remindAssociation");
    }

    @Test
    void staff_give_the_creation_up_with_a_reason() {
        ProcessInstance instance = creation.opened().feasible().running();
        String path = Creation.API + "/cancellation";
        assertThat(system.client("staff-cci").post(path, "{\"reason\":\" \"}").status())
                .isEqualTo(400);
        assertThat(system.client("auditor").post(path, "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        Answer given = system.client("staff-cci").post(path, "{\"reason\":\"Fusion des clubs\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.at("/status")).isEqualTo("CANCELLED");
        assertThat(given.at("/closingReason")).isEqualTo("Fusion des clubs");
        that(instance).isEnded().hasPassed("associationCancelled");
        assertThat(system.client("staff-cci").post(path, "{\"reason\":\"x\"}").status())
                .isEqualTo(409);

        Answer again = system.client("staff-cci").post(Creation.API, "");
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.at("/status")).as("taken up again").isEqualTo("STUDY");
        assertThat(creation.waiting()).hasSize(3);
    }

    @Test
    void the_programmes_life_opens_the_creation_once() {
        AssociationDue due = new AssociationDue(programmes.named("SYNERGIES"));
        events.publishEvent(due);
        events.publishEvent(due);
        assertThat(system.rows("association")).isEqualTo(1);
        assertThat(creation.waiting()).hasSize(3);
    }

    @Test
    void the_timeline_and_the_agenda_know_the_milestones() {
        var programme = programmes.named("SYNERGIES");
        assertThat(timeline.entries(programme))
                .extracting(TimelineEntry::day)
                .containsExactly(
                        LocalDate.parse("2023-03-31"), LocalDate.parse("2023-09-30"), LocalDate.parse("2023-12-31"));
        assertThat(agenda.items(programme)).isEmpty();
        creation.opened().feasible();
        List<TimelineEntry> entries = timeline.entries(programme);
        assertThat(entries.get(0).done()).isTrue();
        assertThat(entries.get(0).day()).isEqualTo(LocalDate.parse("2022-01-10"));
        assertThat(entries.get(1).done()).isFalse();
        assertThat(entries.get(1).caseId()).contains(Creation.CASE);
        system.clock().moveTo(Instant.parse("2023-04-01T08:00:00Z"));
        assertThat(agenda.items(programme))
                .extracting(AgendaItem::text)
                .anyMatch(text -> text.fr()
                        .equals("Association : Assemblée constitutive de l’association, au plus tard le 30/09/2023"))
                .anyMatch(text -> text.en().equals("Association: the rules find it feasible (verdict of 10/01/2022)"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "defineLegalForm|{\"legalForm\":\"SARL\",\"reason\":\"x\"}|legalForm",
                "defineLegalForm|{\"legalForm\":\"OTHER\"}|reason",
                "defineGovernance|{\"companySeats\":0,\"clubSeats\":0,\"publicSeats\":0,\"consularSeats\":0,\"otherSeats\":0}|companySeats",
                "defineGovernance|{\"companySeats\":-1,\"clubSeats\":0,\"publicSeats\":0,\"consularSeats\":0,\"otherSeats\":0}|companySeats",
                "defineEconomicModel|{\"membershipFees\":1,\"services\":0,\"otherPublic\":0,\"programmeAid\":0,\"cost\":0}|cost",
                "defineEconomicModel|{\"membershipFees\":1.5,\"services\":0,\"otherPublic\":0,\"programmeAid\":0,\"cost\":1}|membershipFees",
                "declareAssociation|{\"declaredOn\":\"2022-01-09\"}|declaredOn",
                "declareAssociation|{\"declaredOn\":\"2022-01-11\"}|declaredOn",
                "registerAssociation|{\"registeredOn\":\"2022-01-10\",\"rna\":\"W12345678\"}|rna",
                "registerAssociation|{\"registeredOn\":\"2022-01-10\",\"rna\":\"W123456789\",\"siren\":\"732829321\"}|siren"
            })
    void what_is_wrong_with_a_form_is_said_by_field(String element, String form, String field) {
        creation.opened();
        if (!element.startsWith("define")) {
            creation.feasible().statutes().meeting(Creation.INDEPENDENT);
            creation.attach("declareAssociation", "DECLARATION_RECEIPT");
        }
        if (element.equals("registerAssociation")) {
            creation.ok("staff-cci", "declareAssociation", "{\"declaredOn\":\"2022-01-10\"}");
            creation.ok(
                    "staff-cci",
                    "publishAssociation",
                    "{\"publishedOn\":\"2022-01-10\",\"publicationReference\":\"1\"}");
        }
        Answer refused = creation.complete("staff-cci", element, form);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(field);
        assertThat(creation.waiting()).contains(element);
    }

    private java.util.Map<String, Object> variables(ProcessInstance instance) {
        java.util.Map<String, Object> values = new java.util.HashMap<>();
        system.engine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .list()
                .forEach(variable -> values.put(variable.getId(), variable.getValue()));
        return values;
    }

    private ProcessAssertions that(ProcessInstance instance) {
        return ProcessAssertions.assertThat(system.engine(), instance);
    }

    @Test
    void nobody_approves_plan_b_for_both_sides_and_nobody_reviews_the_own_study() {
        creation.opened().strands("ASSOCIATION_1901", Creation.TIED, 75_000, 75_000);
        try (var both = new BothGroups(system, "staff-cci", "line-manager")) {
            assertThat(creation.complete(
                                    both.user(), "reviewFeasibility", "{\"decision\":\"ACCEPT\",\"reason\":\"Vu\"}")
                            .status())
                    .isEqualTo(403);
        }
        creation.reviewed("reviewFeasibility", "REJECT").planB("OTHER_CARRIER");
        creation.ok("manager-cci", "approvePlanBCci", "{\"decision\":\"APPROVE\"}");
        try (var both = new BothGroups(system, "manager-cci", "line-manager-metropole")) {
            assertThat(creation.complete(both.user(), "approvePlanBMetropole", "{\"decision\":\"APPROVE\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void nobody_reviews_the_board_they_had_elected_or_the_readiness_they_recorded() {
        creation.opened().feasible().statutes().meeting(Creation.TIED);
        refusesOneInBothGroups("reviewBoard");
        creation.reviewed("reviewBoard", "ACCEPT").registered();
        refusesOneInBothGroups("reviewReadiness");
        creation.reviewed("reviewReadiness", "ACCEPT");
        assertThat(creation.status()).isEqualTo("READY");
    }

    private void refusesOneInBothGroups(String review) {
        try (var both = new BothGroups(system, "staff-cci", "line-manager")) {
            Answer refused = creation.complete(both.user(), review, "{\"decision\":\"ACCEPT\",\"reason\":\"Vu\"}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            assertThat(refused.text()).contains("Une autre personne");
        }
    }
}

package fr.synergies.synergy.carried;

import static fr.synergies.synergy.carried.Carrying.ACCEPT;
import static fr.synergies.synergy.carried.Carrying.CARPENTER;
import static fr.synergies.synergy.carried.Carrying.CASES;
import static fr.synergies.synergy.carried.Carrying.JOINER;
import static fr.synergies.synergy.carried.Carrying.REFUSE;
import static fr.synergies.synergy.carried.Carrying.REJECT;
import static fr.synergies.synergy.carried.Carrying.SAWMILL;
import static fr.synergies.synergy.carried.Carrying.SIGN;
import static fr.synergies.synergy.carried.Carrying.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.BothGroups;
import fr.synergies.Http;
import fr.synergies.PageReader;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.ProcessAssertions;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.rules.RuleSetTrial;
import fr.synergies.rules.RuleSets;
import fr.synergies.synergy.detection.BoundQuantities;
import fr.synergies.trail.chain.Tampering;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Every path of {@code synergy}, walked through the API. */
@ProcessTest("synergy")
class SynergyProcessTest {

    private static final Instant NEW_YEAR = Instant.parse("2023-01-02T07:00:00Z");
    private static final String SUCCESS = "{\"decision\":\"SUCCESS\",\"reason\":\"Six semaines\"}";

    @Autowired
    private TestSystem system;

    @Autowired
    private BoundQuantities bound;

    @Autowired
    private RunningSynergyTimeline timeline;

    @Autowired
    private Programmes programmes;

    @Autowired
    private WebApplicationContext program;

    private Carrying carrying;

    @BeforeEach
    void open() {
        carrying = new Carrying(system);
        carrying.settleTown();
    }

    @AfterEach
    void close() {
        Town.settle(system);
    }

    @Test
    void what_the_rules_said_is_computed_again_to_the_letter_and_cannot_be_altered_unnoticed() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.complete(
                number, "confirmDiagnostic", SAWMILL, "{\"visitedOn\":\"2022-01-10\",\"quantities\":\"18,5\"}", false);
        carrying.visited(number, CARPENTER);
        String pooling = carrying.open(carrying.proposal("POOLING", SAWMILL));
        List<String> verdicts = program.getBean(JdbcClient.class)
                .sql("select id from decision order by case when case_id = ? then 1 else 0 end, sequence")
                .param("synergy-SYNERGIES-" + pooling)
                .query(String.class)
                .list();

        assertThat(verdicts).hasSize(3);
        for (String verdict : verdicts) {
            JsonNode again = system.client("auditor")
                    .get("/api/decisions/" + verdict + "/recomputation")
                    .json();
            assertThat(again.path("identical").asBoolean()).as(again.toString()).isTrue();
            JsonNode why =
                    system.client("auditor").get("/api/decisions/" + verdict).json();
            assertThat(why.path("fired").findValuesAsText("name")).contains("Distance à vol d'oiseau");
            assertThat(why.at("/facts/companies")).isNotEmpty();
            assertThat(new PageReader(program).read("auditor", "/decisions/" + verdict))
                    .contains("Les flux", "Ressource")
                    .doesNotContain("??");
        }
        assertThat(system.client("auditor")
                        .get("/api/decisions/" + verdicts.get(2))
                        .json()
                        .path("silent")
                        .findValuesAsText("rule"))
                .as("a criterion of substitutions says nothing of a pooling")
                .containsExactly("coverage");
        assertThat(new Tampering(program).missed("synergy")).isEmpty();
    }

    @Test
    void what_names_a_company_that_shares_nothing_is_read_by_staff_and_auditors_only() {
        carrying.open(carrying.proposal("POOLING", SAWMILL));
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        String path = "/api/decisions/"
                + jdbc.sql("select id from decision").query(String.class).single();
        assertThat(system.client("finance").get(path).status()).isEqualTo(200);
        jdbc.sql("update company set consent = 'NONE' where siret = ?")
                .param(SAWMILL)
                .update();

        assertThat(system.client("finance").get(path).status()).isEqualTo(403);
        assertThat(system.client("finance").get(path + "/recomputation").status())
                .isEqualTo(403);
        assertThat(system.client("staff-cci").get(path).status()).isEqualTo(200);
        assertThat(system.client("auditor").get(path).status()).isEqualTo(200);
    }

    @Test
    void a_verdict_of_before_facts_were_kept_says_so_and_raises_no_alarm() {
        carrying.open(carrying.proposal("POOLING", SAWMILL));
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        String verdict = jdbc.sql("select id from decision").query(String.class).single();
        jdbc.sql("update decision set facts = ''").update();

        Answer again = system.client("auditor").get("/api/decisions/" + verdict + "/recomputation");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Les faits de ce verdict n’ont pas été conservés");
        JsonNode why = system.client("auditor").get("/api/decisions/" + verdict).json();
        assertThat(why.path("recomputable").asBoolean()).isFalse();
        assertThat(why.path("fired").findValuesAsText("rule")).contains("distance");
        assertThat(new PageReader(program).read("auditor", "/decisions/" + verdict))
                .contains("il date d’avant leur conservation");
        assertThat(program.getBean(RuleSetTrial.class)
                        .of(program.getBean(RuleSets.class).current())
                        .failed())
                .hasSize(1);
    }

    @Test
    void a_substitution_is_carried_from_the_proposal_to_its_yearly_measures_and_its_end() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        ProcessInstance instance = carrying.instance(number);
        assertThat(carrying.stage(number)).isEqualTo("CANDIDATE");
        carrying.complete(
                number, "confirmDiagnostic", SAWMILL, "{\"visitedOn\":\"2022-01-10\",\"quantities\":\"18,5\"}", false);
        carrying.visited(number, CARPENTER);
        assertThat(system.rows("company_visit")).isEqualTo(2);
        assertThat(carrying.stage(number)).isEqualTo("CONSENT");
        carrying.agreed(number, SAWMILL, CARPENTER);
        assertThat(carrying.read(number).at("/members/1/consentedOn").asText()).isEqualTo("2022-01-10");
        assertThat(carrying.stage(number)).isEqualTo("FEASIBILITY");
        carrying.done(number, "studyFeasibility", STUDY);
        assertThat(carrying.stage(number)).isEqualTo("AGREEMENT");
        assertThat(carrying.read(number).path("workingGroup").asText()).isEqualTo("EXPERIMENTATION");
        carrying.done(number, "signAgreement", SIGN);
        assertThat(carrying.stage(number)).isEqualTo("TRIAL");
        carrying.done(number, "recordTrial", SUCCESS);
        JsonNode running = carrying.read(number);

        assertThat(running.path("stage").asText()).isEqualTo("RUNNING");
        assertThat(system.client("auditor")
                        .get(CASES + "?stage=RUNNING&kind=SUBSTITUTION&park=CAP_NORD&siret=" + SAWMILL)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(board()).contains("1 synergie<", "110,00");
        assertThat(running.path("savingPerYear").decimalValue()).isEqualByComparingTo("1110.00");
        assertThat(running.path("verdicts").findValuesAsText("stage"))
                .containsExactly("FEASIBILITY", "CANDIDATE", "CANDIDATE");
        assertThat(bound.of("SYNERGIES").values())
                .as("what both flows have, in tonnes")
                .hasSize(2)
                .allSatisfy(quantity -> assertThat(quantity).isEqualByComparingTo("18.5"));

        system.clock().moveTo(NEW_YEAR.minusSeconds(60));
        assertThat(system.fireTimers()).isZero();
        system.clock().moveTo(NEW_YEAR);
        assertThat(system.fireTimers()).isEqualTo(1);
        carrying.done(number, "measureSynergy", "{\"quantity\":\"17,25\",\"saving\":\"1 035\",\"jobs\":\"0,2\"}");
        assertThat(carrying.read(number).at("/measures/0/year").asInt()).isEqualTo(2022);
        assertThat(system.fireTimers()).as("one a year").isZero();

        Answer ended = carrying.end(number, "Contrat arrivé à terme");
        assertThat(ended.at("/endReason")).as(ended.text()).isEqualTo("Contrat arrivé à terme");
        ProcessAssertions.assertThat(system.engine(), instance).isEnded().hasPassed("endSynergy", "synergyOver");
        assertThat(bound.of("SYNERGIES")).isEmpty();
        String last = "{\"year\":2023,\"quantity\":1,\"saving\":60}";
        assertThat(system.client("staff-cci")
                        .post(CASES + "/" + number + "/measures", last)
                        .status())
                .isEqualTo(201);
        assertThat(timeline.entries(programmes.named("SYNERGIES")))
                .hasSize(3)
                .allMatch(TimelineEntry::done)
                .extracting(entry -> entry.title().fr())
                .anyMatch(title -> title.startsWith("En service : synergie " + number));
    }

    @Test
    void what_the_rules_leave_to_a_person_waits_for_a_decision_with_its_reason_twice() {
        carrying.company(SAWMILL, "park", "METROPOLE");
        Town.settle(system);
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER);
        assertThat(carrying.complete("staff-cci", number, "decideDiagnostic", ACCEPT)
                        .status())
                .isIn(403, 404);
        carrying.decided(number, "decideDiagnostic", ACCEPT);
        carrying.agreed(number, SAWMILL, CARPENTER);
        carrying.done(number, "studyFeasibility", STUDY);
        carrying.decided(number, "decideFeasibility", ACCEPT);
        JsonNode verdicts = carrying.read(number).path("verdicts");

        assertThat(carrying.stage(number)).isEqualTo("AGREEMENT");
        assertThat(verdicts.findValuesAsText("decision")).containsExactly("ACCEPT", "ACCEPT", "");
        assertThat(verdicts.at("/0/decisionReason").asText()).isEqualTo("Vaut l'essai");
        assertThat(verdicts.at("/0/decidedBy").asText()).isEqualTo("staff-metropole");
        assertThat(verdicts.at("/0/reasons")).hasSizeGreaterThan(5);
    }

    @Test
    void a_person_may_reject_the_diagnostic() {
        carrying.company(SAWMILL, "park", "METROPOLE");
        Town.settle(system);
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER);
        carrying.decided(number, "decideDiagnostic", REJECT);

        assertThat(carrying.stage(number)).isEqualTo("ENDED");
        assertThat(carrying.read(number).path("endReason").asText()).isEqualTo("Trop peu");
        assertThat(carrying.instance(number)).isNull();
        assertThat(carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL)))
                .as("once ended it may be opened again")
                .isEqualTo(number + "-2");
    }

    @Test
    void a_person_may_reject_the_feasibility() {
        carrying.company(SAWMILL, "park", "METROPOLE");
        Town.settle(system);
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER);
        carrying.decided(number, "decideDiagnostic", ACCEPT);
        carrying.agreed(number, SAWMILL, CARPENTER);
        carrying.done(number, "studyFeasibility", STUDY);
        carrying.decided(number, "decideFeasibility", REJECT);

        assertThat(carrying.stage(number)).isEqualTo("ENDED");
    }

    @Test
    void a_diagnostic_that_the_rules_refuse_waits_until_facts_change() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.visited(number, SAWMILL);
        carrying.complete(
                number, "confirmDiagnostic", CARPENTER, "{\"visitedOn\":\"2022-01-10\",\"quantities\":\"0\"}", false);
        assertThat(carrying.stage(number)).isEqualTo("BLOCKED");
        assertThat(carrying.waiting(number)).isEmpty();
        int before = system.rows("decision");

        carrying.flow(JOINER, "OUT", "GLASS", 3, "t");
        assertThat(system.rows("decision")).as("facts of others change nothing").isEqualTo(before);
        Answer judged = system.client("staff-cci").post(CASES + "/" + number + "/judgement", "");
        assertThat(judged.at("/stage")).as(judged.text()).isEqualTo("BLOCKED");
        assertThat(system.rows("decision")).as("the same is not kept twice").isEqualTo(before);

        quantity(number, 1, 40);
        assertThat(carrying.stage(number)).as("at once").isEqualTo("CONSENT");
        assertThat(carrying.waiting(number)).containsExactly("recordConsent", "recordConsent");
        assertThat(system.client("staff-cci")
                        .post(CASES + "/" + number + "/judgement", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_rules_judge_again_what_was_studied_and_may_block_it_until_facts_change() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER);
        carrying.agreed(number, SAWMILL, CARPENTER);
        quantity(number, 0, 1);
        carrying.done(number, "studyFeasibility", STUDY);
        assertThat(carrying.stage(number)).isEqualTo("BLOCKED");
        assertThat(carrying.read(number).at("/verdicts/0/verdict").asText()).isEqualTo("INELIGIBLE");

        quantity(number, 0, 30);
        assertThat(carrying.stage(number)).isEqualTo("AGREEMENT");
        assertThat(carrying.read(number).at("/verdicts/0/verdict").asText()).isEqualTo("ELIGIBLE");
    }

    @Test
    void a_refusal_ends_a_substitution_at_once() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER);
        carrying.complete(number, "recordConsent", CARPENTER, REFUSE, false);
        JsonNode ended = carrying.read(number);

        assertThat(ended.path("stage").asText()).isEqualTo("ENDED");
        assertThat(ended.path("endReason").asText()).isEqualTo("Pas le temps");
        assertThat(ended.at("/members/1/withdrawalReason").asText()).isEqualTo("Pas le temps");
        assertThat(carrying.waiting(number)).isEmpty();
    }

    @Test
    void a_pooling_goes_on_with_two_after_a_refusal_and_a_withdrawal_ends_it_when_one_is_left() {
        String number = carrying.open(carrying.proposal("POOLING", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER, JOINER);
        carrying.agreed(number, SAWMILL);
        carrying.complete(number, "recordConsent", JOINER, REFUSE, false);
        carrying.agreed(number, CARPENTER);
        carrying.done(number, "studyFeasibility", STUDY);
        carrying.done(number, "signAgreement", SIGN);
        carrying.done(number, "recordTrial", SUCCESS);
        assertThat(carrying.read(number).path("workingGroup").asText()).isEqualTo("ENERGY_PURCHASING");
        assertThat(bound.of("SYNERGIES").values())
                .hasSize(2)
                .allSatisfy(quantity -> assertThat(quantity).isEqualByComparingTo("100"));

        Answer left = carrying.withdraw(number, CARPENTER, "Change de fournisseur");
        assertThat(left.at("/stage")).as(left.text()).isEqualTo("ENDED");
        assertThat(left.at("/endReason")).isEqualTo("Change de fournisseur");
        assertThat(carrying.instance(number)).isNull();
    }

    @Test
    void a_party_withdraws_from_a_running_pooling_of_three_whose_rest_is_judged_again() {
        String number = carrying.open(carrying.proposal("POOLING", SAWMILL));
        carrying.run(number, SAWMILL, CARPENTER, JOINER);
        int verdicts = system.rows("decision");
        Answer left = carrying.withdraw(number, JOINER, "Ferme");

        assertThat(left.at("/stage")).isEqualTo("RUNNING");
        assertThat(left.at("/members/2/withdrawnOn")).isEqualTo("2022-01-10");
        assertThat(system.rows("decision")).isEqualTo(verdicts + 1);
        assertThat(left.at("/verdicts/0/verdict"))
                .as("what it binds itself does not count against it")
                .isEqualTo("ELIGIBLE");
        assertThat(left.json().at("/verdicts/0/savingPerYear").decimalValue()).isEqualByComparingTo("500.00");
        assertThat(bound.of("SYNERGIES")).hasSize(2);
        assertThat(carrying.withdraw(number, JOINER, "Encore").status()).isEqualTo(400);
        assertThat(system.client("staff-cci")
                        .post(Town.SYNERGIES + "/" + number + "/case", "")
                        .status())
                .as("what is left of it is carried still")
                .isEqualTo(409);
    }

    @Test
    void consent_that_a_company_withdraws_takes_it_out_of_its_synergies_at_once() {
        String wood = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        String gas = carrying.open(carrying.proposal("POOLING", SAWMILL));
        carrying.run(wood, SAWMILL, CARPENTER);
        carrying.run(gas, SAWMILL, CARPENTER, JOINER);
        carrying.company(SAWMILL, "consent", "WITHDRAWN");

        assertThat(carrying.stage(wood)).isEqualTo("ENDED");
        assertThat(carrying.read(wood).path("endReason").asText())
                .isEqualTo("L’entreprise a retiré son accord de partage.");
        assertThat(carrying.stage(gas)).isEqualTo("RUNNING");
        assertThat(bound.of("SYNERGIES")).hasSize(2);
        assertThat(system.client("auditor").get(CASES + "/" + gas).status())
                .as("not for others than staff")
                .isEqualTo(404);
    }

    @Test
    void the_withdrawal_of_who_blocks_a_pooling_lets_the_others_go_on() {
        String number = carrying.open(carrying.proposal("POOLING", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER);
        carrying.company(JOINER, "consent", "NONE");
        carrying.visited(number, JOINER);
        assertThat(carrying.stage(number)).isEqualTo("BLOCKED");
        carrying.withdraw(number, JOINER, "Ne partage pas ses données");

        assertThat(carrying.stage(number)).isEqualTo("CONSENT");
        assertThat(carrying.waiting(number)).hasSize(2);
    }

    @Test
    void a_trial_is_adjusted_and_then_fails() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER);
        carrying.agreed(number, SAWMILL, CARPENTER);
        carrying.done(number, "studyFeasibility", STUDY);
        carrying.done(number, "signAgreement", SIGN);
        carrying.done(number, "recordTrial", "{\"decision\":\"ADJUST\",\"reason\":\"Calibrer les coupes\"}");
        assertThat(carrying.stage(number)).isEqualTo("FEASIBILITY");
        carrying.done(number, "studyFeasibility", STUDY);
        carrying.done(number, "signAgreement", SIGN);
        carrying.done(number, "recordTrial", "{\"decision\":\"FAIL\",\"reason\":\"Bois trop humide\"}");
        JsonNode ended = carrying.read(number);

        assertThat(ended.path("stage").asText()).isEqualTo("ENDED");
        assertThat(ended.path("endReason").asText()).isEqualTo("Bois trop humide");
        assertThat(ended.path("trials").findValuesAsText("outcome")).containsExactly("FAIL", "ADJUST");
        assertThat(ended.path("studies")).hasSize(2);
    }

    @Test
    void what_a_running_synergy_binds_counts_for_the_others_and_cannot_be_bound_twice() {
        carrying.flow(JOINER, "IN", "WOOD", 20, "t");
        Town.settle(system);
        JsonNode proposals = system.client("staff-cci")
                .get(Town.SYNERGIES + "?kind=SUBSTITUTION&siret=" + SAWMILL)
                .json()
                .path("items");
        String first = carrying.open(proposals.get(0).path("id").asLong());
        String second = carrying.open(proposals.get(1).path("id").asLong());
        String one = carrying.read(first).at("/members/1/siret").asText();
        String other = carrying.read(second).at("/members/1/siret").asText();
        carrying.visited(second, SAWMILL, other);
        carrying.agreed(second, SAWMILL, other);
        carrying.done(second, "studyFeasibility", STUDY);
        carrying.done(second, "signAgreement", SIGN);
        carrying.run(first, SAWMILL, one);

        Answer refused = carrying.complete("staff-cci", second, "recordTrial", SUCCESS);
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(carrying.stage(second)).as("nothing is half written").isEqualTo("TRIAL");
        assertThat(carrying.read(second).path("trials")).isEmpty();
        carrying.done(second, "recordTrial", "{\"decision\":\"ADJUST\",\"reason\":\"Plus de bois\"}");
        carrying.done(second, "studyFeasibility", STUDY);
        assertThat(carrying.stage(second)).isEqualTo("BLOCKED");
        assertThat(carrying.read(second).path("verdicts").at("/0/reasons").toString())
                .contains("already-bound\",\"outcome\":\"FAIL");

        carrying.end(first, "Fini");
        assertThat(carrying.stage(second)).as("free again").isEqualTo("AGREEMENT");
    }

    @Test
    void a_company_that_withdraws_while_consents_are_asked_for_answers_by_its_refusal_only() {
        String number = carrying.open(carrying.proposal("POOLING", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER, JOINER);
        carrying.withdraw(number, JOINER, "Ferme");
        Answer late = carrying.complete(number, "recordConsent", JOINER, Carrying.CONSENT, true);
        assertThat(late.status()).isEqualTo(400);
        carrying.agreed(number, SAWMILL, CARPENTER);
        carrying.complete(number, "recordConsent", JOINER, REFUSE, false);

        assertThat(carrying.stage(number)).isEqualTo("FEASIBILITY");
        assertThat(carrying.read(number).at("/members/2/withdrawalReason").asText())
                .isEqualTo("Ferme");
    }

    @Test
    void a_year_that_was_measured_in_the_meantime_leaves_its_task_nothing_to_ask() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.run(number, SAWMILL, CARPENTER);
        system.clock().moveTo(NEW_YEAR);
        system.fireTimers();
        system.client("staff-cci")
                .post(CASES + "/" + number + "/measures", "{\"year\":2022,\"quantity\":1,\"saving\":60}");
        carrying.done(number, "measureSynergy", "{}");

        assertThat(carrying.read(number).path("measures")).hasSize(1);
        assertThat(carrying.waiting(number)).isEmpty();
        assertThat(system.fireTimers()).isZero();
    }

    @Test
    void a_case_that_an_administrator_cancelled_keeps_nobody_from_leaving() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.run(number, SAWMILL, CARPENTER);
        system.engine()
                .getRuntimeService()
                .deleteProcessInstance(carrying.instance(number).getId(), "test");
        carrying.company(SAWMILL, "consent", "WITHDRAWN");

        assertThat(carrying.stage(number)).isEqualTo("ENDED");
        assertThat(bound.of("SYNERGIES")).isEmpty();
    }

    private String board() {
        Http reader = Http.anonymous(URI.create(system.client("").origin()).getPort());
        reader.signIn("auditor", "synergies");
        return reader.get("/programmes/SYNERGIES/synergies/board").body();
    }

    private void quantity(String number, int place, int quantity) {
        long flow = carrying.read(number).at("/members/" + place + "/flow").asLong();
        var known = (com.fasterxml.jackson.databind.node.ObjectNode)
                system.client("staff-cci").get(Town.FLOWS + "/" + flow).json();
        known.remove(java.util.List.of("id", "company"));
        known.put("quantity", BigDecimal.valueOf(quantity));
        Answer changed = system.client("staff-cci").put(Town.FLOWS + "/" + flow, known.toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    @Test
    void nobody_decides_on_the_own_diagnostic_or_study() {
        carrying.company(SAWMILL, "park", "METROPOLE");
        Town.settle(system);
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.visited(number, SAWMILL, CARPENTER);
        try (var both = new BothGroups(system, "staff-cci", "staff-metropole")) {
            assertThat(carrying.complete(both.user(), number, "decideDiagnostic", ACCEPT)
                            .status())
                    .isEqualTo(403);
        }
        carrying.decided(number, "decideDiagnostic", ACCEPT);
        carrying.agreed(number, SAWMILL, CARPENTER);
        carrying.done(number, "studyFeasibility", STUDY);
        try (var both = new BothGroups(system, "staff-cci", "staff-metropole")) {
            assertThat(carrying.complete(both.user(), number, "decideFeasibility", ACCEPT)
                            .status())
                    .isEqualTo(403);
        }
    }
}

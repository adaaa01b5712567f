package fr.synergies.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.BothGroups;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.ProcessAssertions;
import java.time.Duration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code processes/recruitment/recruitment.bpmn}, walked by both institutions through the API. */
@ProcessTest("recruitment")
class RecruitmentProcessTest {

    @Autowired
    private TestSystem system;

    private RecruitmentWalk walk;

    @BeforeEach
    void open() {
        walk = new RecruitmentWalk(system, 1);
    }

    @Test
    void both_sides_agree_and_the_candidate_takes_up_the_post() {
        walk.toVote("C1, C2");
        waits("voteCci", "voteMetropole");
        walk.vote("C1", "C1");
        waits("makeOffer");
        walk.hire("2022-04-01");

        assertThat(walk.read().at("/stage").asText()).isEqualTo("HIRED");
        assertThat(walk.read().at("/entryOn").asText()).isEqualTo("2022-04-01");
        assertThat(outcome()).isEqualTo("HIRED");
        assertThat(system.engine().getTaskService().createTaskQuery().count()).isZero();
        assertThat(walk.cci()
                        .get(RecruitmentWalk.PROGRAMME + "/recruitment/posts")
                        .text())
                .contains("\"candidate\":\"C1\"", "\"from\":\"2022-04-01\"", "0.75");
    }

    @Test
    void the_job_description_is_the_papers_and_goes_back_with_the_changes_asked_for() {
        walk.start();
        assertThat(walk.read().at("/jobDescription/title").asText()).contains("environnement sur le territoire");
        assertThat(walk.read().at("/jobDescription/shares/1/eit").decimalValue())
                .isEqualByComparingTo("0.75");
        assertThat(walk.read().at("/jobDescription/shares/1/other").decimalValue())
                .isEqualByComparingTo("0.25");
        walk.done("staff-cci", "describeJob", "{}");
        walk.refused("staff-cci", "reviewJob", "{\"decision\":\"APPROVE\"}", 404);
        assertThat(walk.refused("staff-metropole", "reviewJob", "{\"decision\":\"REQUEST_CHANGES\"}", 400)
                        .fields())
                .contains("reason");
        walk.done("staff-metropole", "reviewJob", "{\"decision\":\"REQUEST_CHANGES\",\"reason\":\"Préciser ACTIF\"}");
        waits("describeJob");
        String edited = "{\"version\":0,\"jobDescription\":"
                + walk.read().at("/jobDescription").toString().replace("ACTIF", "ACTIF 2") + "}";
        assertThat(walk.cci().put(walk.path() + "/job-description", edited).status())
                .isEqualTo(200);
        assertThat(walk.cci().put(walk.path() + "/job-description", edited).status())
                .as("somebody else saved it meanwhile")
                .isEqualTo(409);
        assertThat(walk.read().at("/jobDescription/mainActivities").asText()).contains("ACTIF 2");
    }

    @Test
    void an_empty_shortlist_leads_to_a_new_publication() {
        walk.toShortlist();
        walk.done("staff-metropole", "shortlistCandidates", "{}");
        waits("publishVacancy");
    }

    @Test
    void each_side_ends_its_interviews_once_it_has_noted_them() {
        walk.toShortlist();
        walk.done("staff-cci", "shortlistCandidates", "{\"ranking\":\"c2 ; C1\"}");
        waits("holdInterviewsCci", "holdInterviewsMetropole");
        walk.interview("staff-cci", "C1");
        walk.refused("staff-cci", "holdInterviewsCci", "{}", 409);
        walk.interview("staff-cci", "C2");
        walk.refused("staff-metropole", "holdInterviewsCci", "{}", 404);
        walk.done("staff-cci", "holdInterviewsCci", "{}");
        waits("holdInterviewsMetropole");
        walk.refused("staff-metropole", "holdInterviewsMetropole", "{}", 409);
        walk.interview("staff-metropole", "C1");
        walk.interview("staff-metropole", "C2");
        walk.done("staff-metropole", "holdInterviewsMetropole", "{}");
        waits("voteCci", "voteMetropole");
    }

    @Test
    void who_is_on_the_staff_of_both_says_for_which_one_an_interview_is_noted() {
        walk.toShortlist();
        walk.done("staff-cci", "shortlistCandidates", "{\"ranking\":\"C1\"}");
        system.engine().getIdentityService().createMembership("staff-cci", "staff-metropole");
        try {
            Answer silent = walk.interview("staff-cci", "C1");
            assertThat(silent.status()).isEqualTo(400);
            assertThat(silent.fields()).containsExactly("institution");
            assertThat(walk.interviewFor("DIJON_METROPOLE", "staff-cci", "C1").status())
                    .isEqualTo(200);
        } finally {
            system.engine().getIdentityService().deleteMembership("staff-cci", "staff-metropole");
        }
        walk.done("staff-metropole", "holdInterviewsMetropole", "{}");
        walk.refused("staff-cci", "holdInterviewsCci", "{}", 409);
    }

    @Test
    void agreeing_on_nobody_leads_to_a_new_publication() {
        walk.toVote("C1");
        walk.vote("NONE", "none");
        waits("publishVacancy");
    }

    @Test
    void a_disagreement_is_deliberated_and_voted_on_again() {
        walk.toVote("C1, C2");
        walk.vote("C1", "C2");
        waits("deliberateOnCandidates");
        walk.deliberate();
        waits("voteCci", "voteMetropole");
        walk.vote("C2", "C2");
        waits("makeOffer");
        assertThat(walk.read().path("votes").findValuesAsText("candidate")).containsExactly("C1", "C2", "C2", "C2");
        assertThat(walk.read().path("deliberations")).hasSize(1);
    }

    @Test
    void three_rounds_without_agreement_reach_both_line_managers_who_impose_a_candidate() {
        walk.disagreeThreeTimes();
        waits("proposeArbitration");
        walk.refused("manager-metropole", "proposeArbitration", "{\"decision\":\"ABANDON\",\"reason\":\"x\"}", 404);
        assertThat(walk.refused(
                                "manager-cci",
                                "proposeArbitration",
                                "{\"decision\":\"IMPOSE\",\"candidate\":\"C9\",\"reason\":\"x\"}",
                                400)
                        .fields())
                .contains("candidate");
        propose("{\"decision\":\"IMPOSE\",\"candidate\":\"C1\",\"reason\":\"Plus d'expérience\"}");
        walk.refused("manager-cci", "confirmArbitration", "{\"decision\":\"ACCEPT_PROPOSAL\"}", 404);
        walk.refused("manager-metropole", "confirmArbitration", "{\"decision\":\"REJECT_PROPOSAL\"}", 400);
        walk.done(
                "manager-metropole",
                "confirmArbitration",
                "{\"decision\":\"REJECT_PROPOSAL\",\"reason\":\"C2 convient mieux\"}");
        waits("proposeArbitration");
        propose("{\"decision\":\"IMPOSE\",\"candidate\":\"C2\",\"reason\":\"Accord trouvé\"}");
        accept();
        waits("makeOffer");
        assertThat(walk.read().at("/chosen").asText()).isEqualTo("C2");
    }

    @Test
    void the_line_managers_may_have_the_post_published_again() {
        walk.disagreeThreeTimes();
        propose("{\"decision\":\"PUBLISH_AGAIN\",\"reason\":\"Profils trop éloignés\"}");
        accept();
        waits("publishVacancy");
    }

    @Test
    void the_line_managers_may_abandon() {
        walk.disagreeThreeTimes();
        propose("{\"decision\":\"ABANDON\",\"reason\":\"Poste gelé\"}");
        accept();
        assertThat(outcome()).isEqualTo("ABANDONED");
        assertThat(walk.read().at("/stage").asText()).isEqualTo("ABANDONED");
        assertThat(walk.read().at("/closeReason").asText()).isEqualTo("Poste gelé");
    }

    @Test
    void a_refusal_brings_the_next_on_the_list_to_the_vote_until_the_list_is_exhausted() {
        walk.toVote("C2, C1");
        walk.vote("C2", "C2");
        walk.decline();
        waits("voteCci", "voteMetropole");
        assertThat(walk.refused("staff-cci", "voteCci", "{\"choice\":\"C2\"}", 400)
                        .fields())
                .contains("choice");
        walk.vote("C1", "C1");
        walk.decline();
        waits("publishVacancy");
        walk.publish();
        walk.candidate("Ana Tissot", "a.tissot@example.fr", "");
        assertThat(walk.read().path("candidates").findValuesAsText("ref")).containsExactly("C1", "C2", "C3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_recruitment_is_cancelled_with_a_reason_at_any_time(boolean late) {
        if (late) {
            walk.toVote("C1");
        } else {
            walk.start();
        }
        assertThat(cancel("manager-cci", "Poste gelé")).isEqualTo(200);
        assertThat(outcome()).isEqualTo("ABANDONED");
        assertThat(walk.read().at("/closeReason").asText()).isEqualTo("Poste gelé");
        assertThat(cancel("staff-cci", "Poste gelé")).isEqualTo(409);
        new RecruitmentWalk(system, 2).start();
    }

    @Test
    void a_contract_that_has_not_begun_falls_with_its_recruitment() {
        walk.toVote("C1");
        walk.vote("C1", "C1");
        walk.offer();
        walk.done("staff-cci", "recordOfferAnswer", "{\"decision\":\"ACCEPT\",\"answeredOn\":\"2022-02-18\"}");
        walk.sign("2022-04-01");
        waits("welcomeOfficer");
        assertThat(cancel("staff-cci", "Ne vient plus")).isEqualTo(200);
        assertThat(system.rows("recruitment_post")).isZero();
    }

    @Test
    void every_wait_that_is_late_reminds_the_line_manager() {
        walk.start();
        late("describeJob");
        walk.done("staff-cci", "describeJob", "{}");
        late("reviewJob");
        walk.done("staff-metropole", "reviewJob", "{\"decision\":\"APPROVE\"}");
        late("publishVacancy");
        walk.publish();
        walk.candidate("Zoé Quenouille", "z.quenouille@example.fr", "");
        walk.refused("staff-cci", "registerApplications", "{}", 409);
        late("registerApplications");
        walk.done("staff-cci", "registerApplications", "{}");
        late("shortlistCandidates");
        walk.done("staff-cci", "shortlistCandidates", "{\"ranking\":\"C1\"}");
        late("holdInterviewsCci");
        walk.interviews("C1");
        late("voteCci");
        walk.vote("C1", "C1");
        late("makeOffer");
        walk.offer();
        late("recordOfferAnswer");
        walk.done("staff-cci", "recordOfferAnswer", "{\"decision\":\"ACCEPT\",\"answeredOn\":\"2022-03-08\"}");
        late("signContract");
        walk.sign("2022-04-01");
        late("welcomeOfficer");
        walk.refused("staff-cci", "welcomeOfficer", "{\"teamMet\":true}", 400);
    }

    private void late(String element) {
        waiting().isWaitingAt(element);
        system.clock().moveBy(Duration.ofDays(60));
        assertThat(system.fireTimers()).as(element).isEqualTo(1);
        waiting().isWaitingAt(element, "remindRecruitment");
        walk.done("manager-cci", "remindRecruitment", "{\"comment\":\"Appelé\"}");
        waiting().isWaitingAt(element).isNotWaitingAt("remindRecruitment");
    }

    private void propose(String form) {
        walk.done("manager-cci", "proposeArbitration", form);
        waits("confirmArbitration");
    }

    private void accept() {
        walk.done("manager-metropole", "confirmArbitration", "{\"decision\":\"ACCEPT_PROPOSAL\"}");
    }

    private int cancel(String user, String reason) {
        return system.client(user)
                .post(walk.path() + "/cancellation", "{\"reason\":\"" + reason + "\"}")
                .status();
    }

    /** The last result of the case, which has ended. */
    private String outcome() {
        assertThat(instance()).isNull();
        return String.valueOf(system.engine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName("recruitmentOutcome")
                .singleResult()
                .getValue());
    }

    private void waits(String... elements) {
        for (String element : elements) {
            waiting().isWaitingAt(element);
        }
        assertThat(system.engine().getTaskService().createTaskQuery().count()).isEqualTo(elements.length);
    }

    private ProcessAssertions waiting() {
        return ProcessAssertions.assertThat(system.engine(), instance());
    }

    private ProcessInstance instance() {
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.caseId())
                .singleResult();
    }

    @Test
    void nobody_reviews_the_own_job_description() {
        walk.start();
        walk.done("staff-cci", "describeJob", "{}");
        try (var both = new BothGroups(system, "staff-cci", "staff-metropole")) {
            walk.refused(both.user(), "reviewJob", "{\"decision\":\"APPROVE\"}", 403);
        }
    }

    @Test
    void nobody_accepts_the_own_proposal_for_the_arbitration() {
        walk.disagreeThreeTimes();
        propose("{\"decision\":\"ABANDON\",\"reason\":\"Poste gelé\"}");
        try (var both = new BothGroups(system, "manager-cci", "line-manager-metropole")) {
            walk.refused(both.user(), "confirmArbitration", "{\"decision\":\"ACCEPT_PROPOSAL\"}", 403);
        }
        accept();
    }
}

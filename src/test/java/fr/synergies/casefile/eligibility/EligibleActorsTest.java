package fr.synergies.casefile.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.casefile.CaseHistory;
import fr.synergies.casefile.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who belonged to which group is told as it changes, by whichever way, and read back for any time since. */
@SynergiesTest
class EligibleActorsTest {

    private static final String CASE = Plans.caseId(2022);
    private static final Instant BEFORE = TestSystem.START.plus(Duration.ofDays(1));
    private static final Instant JOINED = TestSystem.START.plus(Duration.ofDays(2));
    private static final Instant BETWEEN = TestSystem.START.plus(Duration.ofDays(3));
    private static final Instant LEFT = TestSystem.START.plus(Duration.ofDays(4));
    private static final Instant AFTER = TestSystem.START.plus(Duration.ofDays(5));

    @Autowired
    private TestSystem system;

    @Autowired
    private Memberships memberships;

    @Autowired
    private MembershipActs membershipActs;

    @Autowired
    private CaseHistory history;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
        membershipActs.begin();
        User guest = identities().newUser("guest");
        guest.setPassword("a secret of many words");
        identities().saveUser(guest);
    }

    @AfterEach
    void close() {
        identities().deleteUser("guest");
        identities().deleteMembership("staff-cci", "finance");
        system.close();
    }

    @Test
    void three_instants_have_three_answers() {
        system.clock().moveTo(JOINED);
        Answer put = system.client("admin").put("/engine-rest/group/finance/members/guest", "{}");
        assertThat(put.status()).as(put.text()).isEqualTo(204);
        system.clock().moveTo(LEFT);
        assertThat(system.client("admin")
                        .delete("/engine-rest/group/finance/members/guest")
                        .status())
                .isEqualTo(204);
        system.clock().moveTo(AFTER);

        assertThat(finance(BEFORE)).containsExactly("finance", "finance2");
        assertThat(finance(JOINED)).containsExactly("finance", "finance2", "guest");
        assertThat(finance(BETWEEN)).containsExactly("finance", "finance2", "guest");
        assertThat(finance(LEFT)).containsExactly("finance", "finance2");
        assertThat(finance(AFTER)).containsExactly("finance", "finance2");
        assertThat(memberships.knownSince()).contains(TestSystem.START);
        assertThat(told("user-guest"))
                .containsExactly(
                        "admin a ajouté cette personne au groupe « finance »",
                        "admin a retiré cette personne du groupe « finance »");
    }

    @Test
    void who_is_deleted_was_a_member_until_then() {
        system.clock().moveTo(JOINED);
        identities().createMembership("guest", "finance");
        system.clock().moveTo(LEFT);
        identities().deleteUser("guest");

        assertThat(finance(BETWEEN)).contains("guest");
        assertThat(finance(AFTER)).doesNotContain("guest");
    }

    @Test
    void what_is_undone_is_not_told_and_what_changes_nothing_is_no_act() {
        identities().deleteMembership("guest", "finance");
        assertThat(told("user-guest")).isEmpty();

        identities().createMembership("guest", "finance");
        try {
            identities().createMembership("guest", "finance");
        } catch (RuntimeException twice) {
            assertThat(told("user-guest")).hasSize(1);
        }
        identities().deleteMembership("guest", "finance");
        assertThat(told("user-guest")).hasSize(2);
    }

    @Test
    void a_decision_shows_who_could_have_taken_it_and_whom_four_eyes_kept_from_it() {
        system.clock().moveTo(BEFORE);
        identities().createMembership("staff-cci", "finance");
        assertThat(system.client("staff-cci")
                        .post(Plans.path(2022) + "/submission", "{}")
                        .status())
                .isEqualTo(200);
        system.complete("finance", CASE, "reviewFundingPlan", "{\"decision\":\"ACCEPT_CAPPED\"}");
        system.clock().moveTo(LEFT);
        identities().deleteMembership("staff-cci", "finance");
        int place = place("task-completed", "reviewFundingPlan");

        Answer could = system.client("auditor").get("/api/cases/" + CASE + "/acts/" + place + "/eligible");
        assertThat(could.status()).as(could.text()).isEqualTo(200);
        assertThat(could.at("/task")).isEqualTo("true");
        assertThat(could.at("/groups/0")).isEqualTo("finance");
        assertThat(could.json().at("/people").findValuesAsText("user"))
                .containsExactly("finance", "finance2", "staff-cci");
        assertThat(could.json().at("/people").findValuesAsText("kept")).containsExactly("", "", "a préparé le plan");
        assertThat(could.json().at("/people").findValuesAsText("did")).containsExactly("true", "false", "false");
        assertThat(could.at("/known")).isEqualTo("true");
        String page = new PageReader(program).read("auditor", "/cases/" + CASE + "/acts/" + place);
        assertThat(page)
                .contains("Qui aurait pu le faire", "non : a préparé le plan", "l’a fait", "Empreinte")
                .contains("Les appartenances aux groupes sont connues depuis le 10/01/2022");
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE))
                .contains("/cases/" + CASE + "/acts/" + place);
    }

    @Test
    void of_a_time_before_the_trail_of_memberships_it_is_said_that_nothing_is_known() {
        system.client("staff-cci").post(Plans.path(2022) + "/submission", "{}");
        int place = place("task-completed", "prepareFundingPlan");
        system.clock().moveTo(AFTER);
        system.open();
        system.client("staff-cci").post(Plans.path(2022) + "/submission", "{}");
        system.clock().moveTo(AFTER);
        membershipActs.begin();

        Answer could = system.client("auditor").get("/api/cases/" + CASE + "/acts/" + place + "/eligible");
        assertThat(could.at("/known")).isEqualTo("false");
        assertThat(could.at("/knownSince")).isEqualTo(AFTER.toString());
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE + "/acts/" + place))
                .contains("ne connaît les appartenances que depuis le 15/01/2022");
    }

    @Test
    void only_those_who_audit_read_who_is_in_which_group() {
        system.client("staff-cci").post(Plans.path(2022) + "/submission", "{}");

        assertThat(system.client("staff-cci")
                        .get("/api/cases/" + CASE + "/acts/1/eligible")
                        .status())
                .isEqualTo(403);
        assertThat(new PageReader(program).read("staff-cci", "/cases/" + CASE + "/acts/1"))
                .contains("Empreinte")
                .doesNotContain("Qui aurait pu");
        assertThat(system.client("auditor")
                        .get("/api/cases/" + CASE + "/acts/999/eligible")
                        .status())
                .isEqualTo(404);
    }

    private IdentityService identities() {
        return system.engine().getIdentityService();
    }

    private List<String> finance(Instant at) {
        return List.copyOf(memberships.at(at, List.of("finance")).get("finance"));
    }

    /** What the trail tells of a user; a case without acts is none. */
    private List<String> told(String caseId) {
        if (system.client("auditor").get("/api/cases/" + caseId + "/history").status() == 404) {
            return List.of();
        }
        return history.of(caseId, 0, 100, Locale.FRENCH).acts().stream()
                .map(HistoryEntry::sentence)
                .toList();
    }

    private int place(String act, String element) {
        return history.of(CASE, 0, 100, Locale.FRENCH).acts().stream()
                .filter(entry -> entry.act().equals(act) && entry.element().equals(element))
                .findFirst()
                .orElseThrow()
                .place();
    }
}

package fr.synergies.funding.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan that was submitted in another tab is not changed, and what was typed meanwhile is not lost. */
@SynergiesTest
class PlanPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestSystem system;

    @BeforeEach
    void submitThePlan() {
        system.open();
        String path = Plans.path(2022);
        system.client("staff-cci")
                .put(
                        path,
                        Plans.content(system.client("staff-cci").get(path).json())
                                .toString());
        int version =
                system.client("staff-cci").get(path).json().path("version").asInt();
        assertThat(system.client("staff-cci")
                        .post(path + "/submission", "{\"version\":" + version + "}")
                        .status())
                .isLessThan(300);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "submit", "add", "remove-0"})
    void a_second_tab_gets_a_conflict_and_keeps_what_was_typed(String action) {
        Http staff = Http.anonymous(port);
        staff.signIn("staff-cci", "synergies");

        HttpResponse<String> answer = staff.postForm(
                "/programmes/SYNERGIES/exercises/2022/funding-plan",
                "action=" + action + "&version=0&months=douze&fte=0,75&lines[0].category=SALARY"
                        + "&lines[0].label=Ce+que+je+tapais&lines[0].amount=44+250,50&lines[0].requestedAid=beaucoup");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Le plan est à l’examen", "Ce que je tapais", "44 250,50", "beaucoup", "douze");
        assertThat(system.client("staff-cci").get(Plans.path(2022)).text()).doesNotContain("Ce que je tapais");
    }
}

package fr.synergies.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.RequestTimes;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nothing that is sent makes the program fail: requests made from the OpenAPI document and the forms of the pages, as each role, are
 * answered without a 5xx, without a trace of the program, and within 5 seconds of the processor's time (on a machine that builds other
 * things too, the time on the wall says little; it bounds an answer that waits for ever). {@code -Dsynergies.fuzz.requests=50000} for a
 * longer run, {@code -Dsynergies.fuzz.seed=…} for other requests.
 */
@SynergiesTest
class FuzzTest {

    private static final List<String> USERS =
            List.of("staff-cci", "staff-metropole", "finance", "manager-cci", "auditor", "admin");
    private static final int REQUESTS = Integer.getInteger("synergies.fuzz.requests", 2_000);

    /** A page takes several times as long as an answer of the API: a quarter of the requests are forms. */
    private static final int FORMS = REQUESTS / 4;

    private static final long SEED = Long.getLong("synergies.fuzz.seed", 20_221_231L);

    /** An answer that has not come by then waits for something that does not happen. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int SHOWN = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private TestSystem system;

    @Autowired
    private RequestTimes times;

    @BeforeEach
    void open() {
        system.open();
        times.tooLong(); // of other tests
    }

    @AfterEach
    void close() {
        system.open();
        system.close();
    }

    @Test
    void no_request_to_the_api_makes_the_program_fail() {
        ApiRequests requests = new ApiRequests(openApi(), new Junk(SEED));
        List<FuzzClient> clients =
                USERS.stream().map(user -> new FuzzClient(port, user, LONGEST)).toList();
        List<String> failed = new ArrayList<>();
        times.tooLong(); // the document is made when it is first read, in some seconds

        for (int turn = 0; turn < REQUESTS - FORMS; turn++) {
            note(clients.get(turn % clients.size()).api(requests.of(turn / clients.size() + turn)), failed);
        }

        assertThat(requests.operations()).isGreaterThan(100);
        assertThat(failed.stream().limit(SHOWN)).isEmpty();
        assertThat(times.tooLong()).isEmpty();
    }

    @Test
    void no_form_of_a_page_makes_the_program_fail() {
        List<String> failed = new ArrayList<>();
        for (String user : USERS) {
            FuzzClient client = new FuzzClient(port, user, LONGEST).signIn();
            FormFuzzer forms = new FormFuzzer(client, new Junk(SEED + user.hashCode()));
            assertThat(forms.forms()).as("forms for %s", user).isPositive();

            for (int turn = 0; turn < FORMS / USERS.size(); turn++) {
                note(forms.send(turn), failed);
            }
        }

        assertThat(failed.stream().limit(SHOWN)).isEmpty();
        assertThat(times.tooLong()).isEmpty();
    }

    private String openApi() {
        Http reader = Http.anonymous(port);
        reader.signIn("staff-cci", "synergies");
        return reader.get("/v3/api-docs").body();
    }

    private static void note(FuzzClient.Answered answer, List<String> failed) {
        boolean tells = answer.body().contains("\tat ") || answer.body().contains("Exception:");
        if (answer.status() >= 500 || tells) {
            String asked = answer.asked();
            failed.add(answer.status() + " " + asked.substring(0, Math.min(400, asked.length())));
        }
    }
}

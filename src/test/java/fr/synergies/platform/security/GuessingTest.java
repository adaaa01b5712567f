package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.security.SignInRefused.Reason;
import fr.synergies.platform.workflow.MovableClock;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords guessed at the same time, and from one address for many names. */
@SynergiesTest
class GuessingTest {

    private static final String TASKS = "/engine-rest/task/count";
    private static final int GUESSES = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecuritySettings settings;

    @BeforeEach
    @AfterEach
    void forgetAttempts() {
        clock.moveTo(TestSystem.START);
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void of_thirty_guesses_at_once_five_are_checked() throws Exception {
        int wrongBefore = acts("finance2", Reason.BAD_CREDENTIALS);
        int locksBefore = acts("finance2", Reason.BECAME_LOCKED);
        List<HttpResponse<String>> answers = atOnce(IntStream.range(0, GUESSES)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> guess("finance2", "guess " + i))
                .toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401);
        assertThat(answers.stream().filter(answer -> !answer.body().contains("bloqué")))
                .as("the fifth is told that it locks the name")
                .hasSize(settings.maxFailures() - 1);
        assertThat(acts("finance2", Reason.BAD_CREDENTIALS) - wrongBefore).isEqualTo(settings.maxFailures() - 1);
        assertThat(acts("finance2", Reason.BECAME_LOCKED) - locksBefore).isEqualTo(1);
    }

    @Test
    void once_a_name_is_locked_thirty_guesses_at_once_are_answered_alike_whether_right_or_wrong() throws Exception {
        for (int i = 0; i < settings.maxFailures(); i++) {
            guess("finance2", "wrong");
        }
        List<HttpResponse<String>> answers = atOnce(IntStream.range(0, GUESSES)
                .<Callable<HttpResponse<String>>>mapToObj(
                        i -> () -> guess("finance2", i % 2 == 0 ? DemoUsers.PASSWORD : "wrong"))
                .toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .hasSize(GUESSES)
                .containsOnly(answers.get(0).body());
    }

    @Test
    void a_client_that_calls_thirty_times_at_once_with_the_right_password_is_not_locked() throws Exception {
        List<HttpResponse<String>> answers = atOnce(
                Stream.<Callable<HttpResponse<String>>>generate(() -> () -> guess("finance2", DemoUsers.PASSWORD))
                        .limit(GUESSES)
                        .toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    }

    @Test
    void fifty_failures_from_one_address_lock_it_for_every_name_for_a_quarter_of_an_hour() {
        int last = settings.maxFailuresByAddress();
        for (int i = 1; i <= last; i++) {
            assertThat(guess("nobody-" + i, "wrong").body()).doesNotContain("bloqué");
        }
        assertThat(guess("finance", DemoUsers.PASSWORD).body()).contains("bloqué", "cette adresse");
        assertThat(Http.anonymous(port)
                        .signIn("finance", DemoUsers.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?locked"));
        clock.moveTo(clock.instant().plus(settings.lockDuration()).plusSeconds(1));
        assertThat(guess("finance", DemoUsers.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void failures_from_one_address_that_are_spread_over_a_day_do_not_add_up() {
        for (int i = 1; i <= 2 * settings.maxFailuresByAddress(); i++) {
            guess("nobody-" + i, "wrong");
            clock.moveTo(clock.instant().plus(settings.lockDuration().dividedBy(10)));
        }
        assertThat(guess("finance", DemoUsers.PASSWORD).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> guess(String name, String password) {
        return Http.basic(port, name, password).get(TASKS);
    }

    /** How many sign-ins of a user the trail tells as refused for this reason. */
    private int acts(String user, Reason reason) {
        return jdbc.sql("select count(*) from audit_act where case_id = ? and act = 'sign-in-refused' and outcome = ?")
                .params("user-" + user, reason.name())
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

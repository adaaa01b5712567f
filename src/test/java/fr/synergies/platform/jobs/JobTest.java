package fr.synergies.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.ScriptedJobs;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Jobs from their request to their end, with all that may happen in between. */
@SynergiesTest
class JobTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private TestSystem system;

    @Autowired
    private ScriptedJobs scripts;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRepository stored;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
        scripts.givenUp().clear();
    }

    @AfterEach
    void close() {
        Awaitility.await().atMost(PATIENCE).until(() -> system.rows("scheduled_tasks") == 0);
        SecurityContextHolder.clearContext();
        system.close();
    }

    @Test
    void a_job_runs_with_the_rights_of_its_owner_who_sees_it_and_so_does_an_administrator() {
        AtomicReference<String> user = new AtomicReference<>();
        scripts.script("town", run -> {
            user.set(SecurityContextHolder.getContext().getAuthentication().getName());
            run.progress(3, 4);
        });
        long id = submit("staff-cci", "town", "");

        assertThat(ended(id).state()).isEqualTo(JobState.DONE);
        assertThat(user).hasValue("staff-cci");
        assertThat(system.client("staff-cci")
                        .get("/api/jobs")
                        .json()
                        .at("/items/0/title")
                        .asText())
                .isEqualTo("Title of town");
        assertThat(system.client("admin").get("/api/jobs/" + id).at("/owner")).isEqualTo("staff-cci");
        assertThat(system.client("auditor").get("/api/jobs").json().path("items"))
                .isEmpty();
        assertThat(system.client("auditor").get("/api/jobs/" + id).status()).isEqualTo(404);
        assertThat(page("staff-cci")).contains("Title of town", "Terminé").doesNotContain("hx-trigger=\"every 2s\"");
        assertThat(page("auditor")).doesNotContain("Title of town");
        assertThat(page("admin")).contains("Title of town", "staff-cci");
    }

    @Test
    void a_job_tells_how_far_it_is_and_stops_at_its_next_step_when_it_is_cancelled() {
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        scripts.script("long", run -> {
            run.progress(30, 120);
            wait(cancelled);
            run.step(steps::incrementAndGet);
        });
        long id = submit("staff-cci", "long", "");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> stored.find(id).orElseThrow().done() == 30);
        system.clock().moveTo(TestSystem.START.plusSeconds(10));
        Answer halfway = system.client("staff-cci").get("/api/jobs/" + id);
        String page = page("staff-cci");
        Answer others = system.client("finance").post("/api/jobs/" + id + "/cancellation", "");
        Answer own = system.client("staff-cci").post("/api/jobs/" + id + "/cancellation", "");
        cancelled.countDown();

        assertThat(halfway.text()).contains("\"done\":30", "\"total\":120", "\"perSecond\":3", "\"secondsLeft\":30");
        assertThat(page).contains("30 sur 120", "hx-trigger=\"every 2s\"", "value=\"25\"");
        assertThat(others.status()).isEqualTo(404);
        assertThat(own.at("/cancelledBy")).isEqualTo("staff-cci");
        assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(steps).hasValue(0);
        assertThat(scripts.givenUp()).containsExactly("long");
        assertThat(system.client("admin")
                        .post("/api/jobs/" + id + "/cancellation", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void jobs_of_a_lane_run_one_after_the_other_and_one_that_waits_is_cancelled_at_once() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (String subject : List.of("first", "second", "third")) {
            scripts.script(subject, run -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                wait(release);
                atOnce.decrementAndGet();
            });
        }
        long first = submit("staff-cci", "first", "lane");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> stored.find(first).orElseThrow().state() == JobState.RUNNING);
        long second = submit("staff-cci", "second", "lane");
        long third = submit("staff-cci", "third", "lane");
        as("admin", "GROUP_admin");
        Job cancelled = jobs.cancel(third);
        release.countDown();

        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(ended(first).state()).isEqualTo(JobState.DONE);
        assertThat(ended(second).state()).isEqualTo(JobState.DONE);
        assertThat(most).hasValue(1);
        assertThat(scripts.givenUp()).containsExactly("third");
    }

    @Test
    void a_lock_wait_of_the_database_never_counts_as_a_failure() {
        AtomicInteger waits = new AtomicInteger();
        scripts.script(
                "busy",
                run -> run.step(() -> {
                    if (waits.incrementAndGet() < 50) {
                        throw new QueryTimeoutException("Timeout trying to lock table");
                    }
                }));
        Job job = ended(submit("staff-cci", "busy", ""));

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.tries()).isEqualTo(1);
        assertThat(job.failure()).isEmpty();
    }

    @Test
    void a_job_that_goes_on_failing_is_set_aside_with_its_cause() {
        AtomicInteger begun = new AtomicInteger();
        scripts.script("poison", run -> {
            begun.incrementAndGet();
            throw new IllegalStateException("A defect");
        });
        long id = submit("staff-cci", "poison", "");

        assertThat(ended(id).state()).isEqualTo(JobState.SET_ASIDE);
        assertThat(begun).hasValue(5);
        assertThat(scripts.givenUp()).containsExactly("poison");
        assertThat(system.client("staff-cci").get("/api/jobs/" + id).at("/failure"))
                .startsWith("Une erreur inattendue");
    }

    @Test
    void what_is_refused_is_not_tried_again() {
        AtomicInteger begun = new AtomicInteger();
        scripts.script("bad", run -> {
            begun.incrementAndGet();
            throw Refusal.conflict("jobs.ended", 7);
        });
        Job job = ended(submit("staff-cci", "bad", ""));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure()).isEqualTo("jobs.ended");
        assertThat(job.failureArguments()).containsExactly("7");
        assertThat(begun).hasValue(1);
    }

    @Test
    void an_attempt_that_was_thought_dead_cannot_write_beside_the_one_that_took_over() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        scripts.script("fenced", run -> {
            long id = jobs.latest(ScriptedJobs.CODE, "fenced").orElseThrow().id();
            transaction.executeWithoutResult(status -> stored.begin(id, "another node"));
            try {
                run.step(() -> jdbc.sql("update job set title = 'written beside' where id = ?")
                        .param(id)
                        .update());
            } finally {
                over.countDown();
            }
        });
        long id = submit("staff-cci", "fenced", "");
        assertThat(over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        Job job = stored.find(id).orElseThrow();
        assertThat(job.title()).isEqualTo("Title of fenced");
        assertThat(job.node()).isEqualTo("another node");
        assertThat(job.state()).isEqualTo(JobState.RUNNING);
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void a_job_that_its_sender_waits_for_is_done_on_the_spot_or_goes_on_in_the_background() {
        AtomicInteger waits = new AtomicInteger();
        scripts.script("now", run -> {
            if (waits.incrementAndGet() < 3) {
                throw new QueryTimeoutException("Timeout trying to lock table");
            }
        });
        scripts.script("never", run -> {
            throw Refusal.conflict("jobs.ended", 7);
        });
        as("staff-cci", "GROUP_staff-cci");
        long later = transaction.execute(status -> jobs.submitForMe(request("now", "")));
        jobs.runHere(later);
        long never = transaction.execute(status -> jobs.submitForMe(request("never", "")));

        assertThat(ended(later).state()).isEqualTo(JobState.DONE);
        assertThatThrownBy(() -> jobs.runHere(never)).isInstanceOf(Refusal.class);
        assertThat(stored.find(never).orElseThrow().state()).isEqualTo(JobState.FAILED);
    }

    private String page(String user) {
        try {
            return new PageReader(program).read(user, "/jobs");
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long submit(String user, String subject, String lane) {
        as(user, "GROUP_" + user);
        return transaction.execute(status -> jobs.submit(request(subject, lane)));
    }

    private static JobRequest request(String subject, String lane) {
        return new JobRequest(ScriptedJobs.CODE, subject, "Title of " + subject, "", lane, true);
    }

    private static void as(String user, String authority) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        user, "", AuthorityUtils.createAuthorityList(authority)));
    }

    private Job ended(long id) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> stored.find(id).orElseThrow().ended());
        return stored.find(id).orElseThrow();
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

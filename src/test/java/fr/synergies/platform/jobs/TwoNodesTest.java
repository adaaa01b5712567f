package fr.synergies.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.synergies.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one PostgreSQL: a program of its own that is killed in the middle of a job, and this JVM, which lives on. */
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final Postgres database = Postgres.empty();
    private final JdbcClient jdbc = JdbcClient.create(database.owner());
    private final List<Process> others = new ArrayList<>();
    private final List<ConfigurableApplicationContext> here = new ArrayList<>();

    @BeforeEach
    void tables() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V35__jobs.sql")).execute(database.owner());
        jdbc.sql(WrittenPages.TABLE).update();
    }

    @AfterEach
    void stop() throws InterruptedException {
        here.forEach(ConfigurableApplicationContext::close);
        for (Process other : others) {
            other.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "writing", "finishing"})
    void a_job_whose_node_is_killed_is_finished_once_by_the_other(String place) throws Exception {
        Process owner = other(place);
        ConfigurableApplicationContext survivor = here();
        Scheduler scheduler = survivor.getBean(Scheduler.class);
        scheduler.pause();
        long id = submit(survivor, "town");
        Awaitility.await().atMost(PATIENCE).until(() -> job(survivor, id).state() == JobState.RUNNING);
        awaitPlace(place);
        scheduler.resume();
        Job running = job(survivor, id);
        owner.destroyForcibly().waitFor();
        Awaitility.await().atMost(PATIENCE).until(() -> job(survivor, id).ended());

        Job done = job(survivor, id);
        assertThat(running.attempt())
                .as("nobody takes a job from a node that lives")
                .isEqualTo(1);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.attempt()).isEqualTo(2);
        assertThat(done.node()).isNotEqualTo(running.node());
        assertThat(pages("town")).containsExactly("1", "2", "3", "end");
        Awaitility.await().atMost(PATIENCE).until(() -> leases() == 0);
    }

    @Test
    void a_job_that_waits_when_its_node_is_killed_is_done_by_the_other() throws Exception {
        ConfigurableApplicationContext received = here();
        received.getBean(Scheduler.class).pause();
        long id = submit(received, "town");
        received.close();
        ConfigurableApplicationContext survivor = here();
        Awaitility.await().atMost(PATIENCE).until(() -> job(survivor, id).ended());

        assertThat(job(survivor, id).state()).isEqualTo(JobState.DONE);
        assertThat(pages("town")).containsExactly("1", "2", "3", "end");
    }

    @Test
    void many_jobs_are_each_done_once_by_two_nodes() throws Exception {
        other("");
        ConfigurableApplicationContext node = here();
        node.getBean(Scheduler.class).pause();
        List<Long> ids = new ArrayList<>();
        ids.add(submit(node, "first"));
        Awaitility.await().atMost(PATIENCE).until(() -> job(node, ids.get(0)).ended());
        node.getBean(Scheduler.class).resume();
        for (int number = 0; number < 40; number++) {
            ids.add(submit(node, "town-" + number));
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> ids.stream().allMatch(id -> job(node, id).ended()));

        assertThat(ids).allSatisfy(id -> {
            assertThat(job(node, id).state()).isEqualTo(JobState.DONE);
            assertThat(job(node, id).attempt()).isEqualTo(1);
            assertThat(pages(job(node, id).subject())).containsExactly("1", "2", "3", "end");
        });
    }

    @Test
    void a_job_that_takes_down_node_after_node_is_set_aside() throws Exception {
        ConfigurableApplicationContext survivor = here("--synergies.jobs.tries=2");
        survivor.getBean(Scheduler.class).pause();
        long id = submit(survivor, "poison");
        for (int crash = 0; crash < 2; crash++) {
            assertThat(other("crash", "--synergies.jobs.tries=2").waitFor()).isEqualTo(1);
        }
        survivor.getBean(Scheduler.class).resume();
        Awaitility.await().atMost(PATIENCE).until(() -> job(survivor, id).ended());

        assertThat(job(survivor, id).state()).isEqualTo(JobState.SET_ASIDE);
        assertThat(job(survivor, id).failure()).isEqualTo("jobs.set-aside");
        assertThat(pages("poison")).containsExactly("given-up");
    }

    private void awaitPlace(String place) {
        Awaitility.await().atMost(PATIENCE).until(() -> switch (place) {
            case "writing" ->
                jdbc.sql("select count(*) from pg_stat_activity where state = 'idle in transaction'"
                                        + " and query like 'insert into written_page%'")
                                .query(Integer.class)
                                .single()
                        == 1;
            case "finishing" -> pages("town").contains("end");
            default -> true;
        });
    }

    private ConfigurableApplicationContext here(String... more) {
        ConfigurableApplicationContext node = JobNode.start(arguments(more));
        here.add(node);
        return node;
    }

    private Process other(String stopAt, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                JobNode.class.getName()));
        command.addAll(List.of(arguments(more)));
        command.add("--stop-at=" + stopAt);
        Path log = Files.createTempFile(folder, "node-", ".log");
        Process node = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        others.add(node);
        return node;
    }

    private String[] arguments(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + Postgres.OWNER,
                                "--spring.datasource.password=" + Postgres.OWNER,
                                "--spring.datasource.hikari.maximum-pool-size=6",
                                "--synergies.data-dir=" + folder,
                                "--synergies.jobs.pause=PT0.1S",
                                "--db-scheduler.polling-interval=100ms",
                                "--db-scheduler.heartbeat-interval=200ms",
                                "--db-scheduler.missed-heartbeats-limit=4"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static long submit(ConfigurableApplicationContext node, String subject) {
        return node.getBean(TransactionTemplate.class)
                .execute(status ->
                        node.getBean(Jobs.class).submit(new JobRequest("pages", subject, subject, "", "", false)));
    }

    private static Job job(ConfigurableApplicationContext node, long id) {
        return node.getBean(JobRepository.class).find(id).orElseThrow();
    }

    private List<String> pages(String subject) {
        return jdbc.sql("select page from written_page where subject = ? order by page")
                .param(subject)
                .query(String.class)
                .list();
    }

    private int leases() {
        return jdbc.sql("select count(*) from scheduled_tasks")
                .query(Integer.class)
                .single();
    }
}

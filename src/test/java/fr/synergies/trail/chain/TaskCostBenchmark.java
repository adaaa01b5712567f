package fr.synergies.trail.chain;

import fr.synergies.ApiClient;
import fr.synergies.Synergies;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActRecorder;
import fr.synergies.trail.ActorLookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * What the trail costs per completed task: the whole program with its engine, forms and tables, beside the same program in which acts are
 * told to nobody. A working group is changed and set up again, two tasks in turn.
 * {@code mvn -Pbenchmark test-compile exec:exec -Dbenchmark=TaskCostBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class TaskCostBenchmark {

    private static final String CASE = "group-SYNERGIES-PALLETS";
    private static final String STAFF = "staff-cci";
    private static final Map<String, Object> SET_UP =
            Map.of("leader", "A. Martin", "members", "Entreprise A", "purpose", "Réemployer");

    /** Whether acts are recorded. */
    @Param({"without", "with"})
    public String trail;

    /** H2 in memory, where nothing hides what the trail costs, or in a file, where each commit waits for the disk. */
    @Param({"mem", "file"})
    public String database;

    private ServletWebServerApplicationContext program;
    private ProcessEngine engine;

    /** Starts the program and opens the group. */
    @Setup
    public void open() throws IOException {
        Path data = Files.createTempDirectory("task-cost");
        String url = database.equals("mem")
                ? "jdbc:h2:mem:task-cost;DB_CLOSE_DELAY=-1"
                : "jdbc:h2:file:" + data.resolve("db") + ";WRITE_DELAY=0";
        program = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Synergies.class)
                .initializers(context -> context.addBeanFactoryPostProcessor(this::silence))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--synergies.data-dir=" + data,
                        "--camunda.bpm.job-execution.enabled=false");
        engine = program.getBean(ProcessEngine.class);
        String origin = "http://localhost:" + program.getWebServer().getPort();
        var opened = new ApiClient(origin, STAFF, "fr")
                .post("/api/programmes/SYNERGIES/working-groups", "{\"code\":\"PALLETS\"}");
        if (opened.status() >= 300) {
            throw new IllegalStateException(opened.text());
        }
        engine.getIdentityService().setAuthentication(STAFF, List.of(STAFF));
        complete("setUpGroup", SET_UP);
    }

    private void silence(org.springframework.beans.factory.config.ConfigurableListableBeanFactory beans) {
        if (trail.equals("without")) {
            ((BeanDefinitionRegistry) beans).getBeanDefinition("actRecorder").setBeanClassName(Silent.class.getName());
        }
    }

    @TearDown
    public void close() {
        program.close();
    }

    /** Two tasks: the group is to be changed, and is. */
    @Benchmark
    @OperationsPerInvocation(2)
    public void task() {
        complete("recordGroupMeeting", Map.of("decision", "CHANGE"));
        complete("setUpGroup", SET_UP);
    }

    private void complete(String element, Map<String, Object> variables) {
        String id = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(CASE)
                .taskDefinitionKey(element)
                .singleResult()
                .getId();
        engine.getTaskService().complete(id, variables);
    }

    /** Hears acts and forgets them. */
    static class Silent extends ActRecorder {

        Silent(Chains chains, ActorLookup actors, java.time.Clock clock) {
            super(chains, actors, clock);
        }

        @Override
        public void record(Act act) {
            // That is the peer: the same program without the trail.
        }
    }
}

package fr.synergies.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a long trail costs: twenty acts a case, on H2 in memory. Each figure is for the whole trail or one page of it, so those for few and
 * for many acts give a ratio. {@code mvn -Pbenchmark test-compile exec:exec -Dbenchmark=TrailBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class TrailBenchmark {

    private static final int ACTS_OF_A_CASE = 20;
    private static final int CASES_AT_ONCE = 50;

    /** How many acts there are. */
    @Param({"10000", "1000000"})
    public int acts;

    private TrailOffice office;
    private ActRepository repository;
    private int next;

    /** Writes the trail, fifty cases a transaction, and seals it. */
    @Setup
    public void fill() throws IOException {
        Path directory = Files.createTempDirectory("trail");
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:trail" + acts + ";DB_CLOSE_DELAY=-1");
        office = new TrailOffice(database, SealKey.of(directory.resolve("key")));
        repository = new ActRepository(JdbcClient.create(database));
        int cases = acts / ACTS_OF_A_CASE;
        for (int first = 0; first < cases; first += CASES_AT_ONCE) {
            Act[] together = new Act[CASES_AT_ONCE * ACTS_OF_A_CASE];
            for (int i = 0; i < together.length; i++) {
                together[i] = act("case-" + (first + i % CASES_AT_ONCE), i);
            }
            office.act(together);
        }
        office.seal();
    }

    /** Recomputes every act and the seal. */
    @Benchmark
    public VerificationReport verify() {
        VerificationReport report = office.verify();
        if (!report.intact()) {
            throw new IllegalStateException(report.toString());
        }
        return report;
    }

    /** Seals after one more act. */
    @Benchmark
    public Seal seal() {
        office.act(act("case-0", next++));
        return office.seal();
    }

    /** Adds one act in a transaction of its own. */
    @Benchmark
    public void add() {
        office.act(act("case-" + next++ % 100, next));
    }

    /** Reads the acts of a case. */
    @Benchmark
    public List<RecordedAct> view() {
        return repository.of("case-" + next++ % (acts / ACTS_OF_A_CASE), 0, 100);
    }

    /** Finds the cases of a programme, the newest page. */
    @Benchmark
    public List<KeptCase> list() {
        return office.cases(new CaseSearch("", "SYNERGIES"), 26);
    }

    /** Finds cases by a text in their id. */
    @Benchmark
    public List<KeptCase> search() {
        return office.cases(new CaseSearch("case-7", ""), 26);
    }

    private static Act act(String caseId, int number) {
        return Act.in(caseId)
                .programme("SYNERGIES")
                .at("decide")
                .did("task-completed")
                .outcome("ACCEPT")
                .because("Motif " + number);
    }
}

package fr.synergies.trail.search;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActEntry;
import fr.synergies.trail.ActRepository;
import fr.synergies.trail.Actor;
import fr.synergies.trail.chain.Seal;
import fr.synergies.trail.chain.SealKey;
import fr.synergies.trail.chain.TrailTestSystem;
import fr.synergies.trail.chain.VerificationReport;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
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
 * What a long trail costs: twenty acts a case, on H2 in memory or on PostgreSQL. Each figure is for the whole trail or one page of it, so those for few and
 * for many acts give a ratio. {@code mvn -Pbenchmark test-compile exec:exec -Dbenchmark=TrailBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(0)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class TrailBenchmark {

    private static final int ACTS_OF_A_CASE = 20;
    private static final int CASES_AT_ONCE = 50;
    private static final Map<String, TrailTestSystem> TRAILS = new HashMap<>();

    /** How many acts there are. */
    @Param({"10000", "1000000"})
    public int acts;

    /** On what. */
    @Param({"h2", "postgresql"})
    public String database;

    private TrailTestSystem system;
    private ActRepository repository;
    private ActFinder finder;
    private int next;

    /** Each trail is written once, for all figures: that takes longer than they do. */
    @Setup
    public void open() throws IOException {
        String name = database + acts;
        if (!TRAILS.containsKey(name)) {
            fill();
            TRAILS.put(name, system);
        }
        system = TRAILS.get(name);
        repository = new ActRepository(JdbcClient.create(system.jdbc()));
        finder = system.finder();
    }

    /** Writes the trail, fifty cases a transaction, and seals it. */
    private void fill() throws IOException {
        Path directory = Files.createTempDirectory("trail");
        system = new TrailTestSystem(source(), SealKey.of(directory.resolve("key")));
        int cases = acts / ACTS_OF_A_CASE;
        for (int first = 0; first < cases; first += CASES_AT_ONCE) {
            Act[] together = new Act[CASES_AT_ONCE * ACTS_OF_A_CASE];
            for (int i = 0; i < together.length; i++) {
                together[i] = act("case-" + (first + i % CASES_AT_ONCE), first * ACTS_OF_A_CASE + i / CASES_AT_ONCE);
            }
            String rare = "rare-" + first / CASES_AT_ONCE % 1000;
            String person = first / CASES_AT_ONCE % 10 == 7 ? rare : "staff-cci";
            system.act(
                    TrailTestSystem.NOW.plus(first, ChronoUnit.MINUTES).toString(),
                    new Actor(person, "staff-cci"),
                    together);
        }
        system.seal();
    }

    private DataSource source() throws IOException {
        if (database.equals("postgresql")) {
            HikariConfig pooled = new HikariConfig();
            pooled.setDataSource(EmbeddedPostgres.builder().start().getPostgresDatabase());
            return new HikariDataSource(pooled);
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:trail" + acts + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    /** Recomputes every act and the seal. */
    @Benchmark
    public VerificationReport verify() {
        VerificationReport report = system.verify();
        if (!report.intact()) {
            throw new IllegalStateException(report.toString());
        }
        return report;
    }

    /** Seals after one more act. */
    @Benchmark
    public Seal seal() {
        system.act(act("case-0", next++));
        return system.seal();
    }

    /** Adds one act in a transaction of its own. */
    @Benchmark
    public void add() {
        system.act(act("case-" + next++ % 100, next));
    }

    /** Reads the acts of a case. */
    @Benchmark
    public List<ActEntry> view() {
        return repository.of("case-" + next++ % (acts / ACTS_OF_A_CASE), 0, 100);
    }

    /** Finds the cases of a programme, the newest page. */
    @Benchmark
    public List<CaseRow> list() {
        return system.cases(new CaseSearch("", "SYNERGIES"), 26);
    }

    /** Finds cases by a text in their id. */
    @Benchmark
    public List<CaseRow> search() {
        return system.cases(new CaseSearch("case-7", ""), 26);
    }

    /** Lists the newest acts. */
    @Benchmark
    public List<PlacedAct> newestActs() {
        return acts("");
    }

    /** Finds acts of a programme, of which all are. */
    @Benchmark
    public List<PlacedAct> actsOfProgramme() {
        return acts("programme=SYNERGIES");
    }

    /** Finds acts of a person who did one in a thousand. */
    @Benchmark
    public List<PlacedAct> actsOfPerson() {
        return acts("actor=rare-7");
    }

    /** Finds acts by a word that one reason in a thousand has. */
    @Benchmark
    public List<PlacedAct> actsByWord() {
        return acts("text=mot7");
    }

    /** Finds acts by a part of the ids of a hundred cases. */
    @Benchmark
    public List<PlacedAct> actsByCase() {
        return acts("text=case-77");
    }

    /** Finds acts by the least amount that one in a thousand has. */
    @Benchmark
    public List<PlacedAct> actsByAmount() {
        return acts("least=999");
    }

    /** Finds acts by four criteria that each leave many. */
    @Benchmark
    public List<PlacedAct> actsByFour() {
        return acts("programme=SYNERGIES group=staff-cci act=task-completed outcome=ACCEPT-3");
    }

    /** Finds acts of the first year, which is far from the newest. */
    @Benchmark
    public List<PlacedAct> actsOfPeriod() {
        return acts("to=2022-01-12 act=task-completed");
    }

    private List<PlacedAct> acts(String typed) {
        return finder.page(ActSearchTest.form(typed).read(ZoneId.of("Europe/Paris")), Optional.empty(), 51);
    }

    private static Act act(String caseId, int number) {
        return Act.in(caseId)
                .programme("SYNERGIES")
                .at("decide-" + number % 10)
                .did(number % 4 == 0 ? "task-completed" : "task-created")
                .outcome("ACCEPT-" + number % 5)
                .amount(BigDecimal.valueOf(number % 1000))
                .because("Motif mot" + number % 1000);
    }
}

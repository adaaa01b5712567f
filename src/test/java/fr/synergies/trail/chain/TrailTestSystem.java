package fr.synergies.trail.chain;

import fr.synergies.trail.Act;
import fr.synergies.trail.Actor;
import fr.synergies.trail.PendingAct;
import fr.synergies.trail.anchor.AnchorRepository;
import fr.synergies.trail.anchor.AnchorSettings;
import fr.synergies.trail.anchor.Anchors;
import fr.synergies.trail.anchor.TrustedAuthorities;
import fr.synergies.trail.file.AuditFile;
import fr.synergies.trail.file.AuditFileWriter;
import fr.synergies.trail.search.ActCriteria;
import fr.synergies.trail.search.ActFinder;
import fr.synergies.trail.search.CaseFinder;
import fr.synergies.trail.search.CaseRepository;
import fr.synergies.trail.search.CaseRow;
import fr.synergies.trail.search.CaseSearch;
import fr.synergies.trail.search.FacetRepository;
import fr.synergies.trail.search.V26__search_begun;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail on a database of its own, without the rest of the program. */
public final class TrailTestSystem {

    public static final Instant NOW = Instant.parse("2022-01-10T08:00:00.123456789Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Chains chains;
    private final Seals seals;
    private final StoredTrail trail;
    private final SealKey key;

    /** Makes the tables. */
    public TrailTestSystem(DataSource database, SealKey key) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new V21__chains_begun(), new V26__search_begun())
                .load()
                .migrate();
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.key = key;
        ChainRepository repository = new ChainRepository(jdbc, JdbcClient.create(jdbc));
        this.chains = new Chains(
                repository,
                new CaseRepository(jdbc, JdbcClient.create(jdbc)),
                new WordRepository(jdbc),
                cases -> cases.contains("plan-A_1") ? Map.of("plan-A_1", "funding-validation") : Map.of());
        this.seals = seals(key);
        this.trail = StoredTrail.of(database, AuditScope.ALL, decisions -> {});
    }

    /** Acts of one transaction. */
    public void act(Act... acts) {
        List<PendingAct> pending = Arrays.stream(acts)
                .map(act -> new PendingAct(Proof.kept(NOW), new Actor("staff-cci", "staff-cci"), act))
                .toList();
        in(() -> {
            chains.add(pending);
            return pending;
        });
    }

    /** Acts of one transaction of somebody at a time; a case is started by its first act of that kind. */
    public void act(String at, Actor actor, Act... acts) {
        in(() -> {
            chains.add(Arrays.stream(acts)
                    .map(act -> new PendingAct(Proof.kept(Instant.parse(at)), actor, act))
                    .toList());
            return acts;
        });
    }

    public CaseRepository kept() {
        return new CaseRepository(jdbc, JdbcClient.create(jdbc));
    }

    public Seal seal() {
        return in(() -> seals.seal().orElseThrow());
    }

    /** Seals as another instance with a key of its own does. */
    public Seal sealWith(SealKey other, String... trusted) {
        return in(() -> seals(other, trusted).seal().orElseThrow());
    }

    private Seals seals(SealKey signing, String... trusted) {
        return new Seals(
                new SealRepository(jdbc),
                new ChainRepository(jdbc, JdbcClient.create(jdbc)),
                signing,
                new SealSettings(
                        Path.of("unused"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "seal",
                        Duration.ofMinutes(15),
                        List.of(trusted)),
                act -> chains.add(List.of(new PendingAct(Proof.kept(NOW), Actor.SYSTEM, (Act) act))),
                CLOCK);
    }

    /** The time stamps of its seals. */
    public Anchors anchors(AnchorSettings settings) {
        return new Anchors(new AnchorRepository(JdbcClient.create(jdbc)), settings, CLOCK);
    }

    public VerificationReport verifyTrusting(TrustedAuthorities authorities, String... keys) {
        return in(() -> Verification.of(trail, new Verification.Trust(Set.of(keys), authorities)));
    }

    public VerificationReport verify() {
        return verifyTrusting(key.id());
    }

    VerificationReport verifyTrusting(String... keys) {
        return verifyTrusting(TrustedAuthorities.any(), keys);
    }

    /** What a verification finds after somebody did this to the tables; it is undone afterwards. */
    VerificationReport after(String... statements) {
        return transaction.execute(status -> {
            for (String statement : statements) {
                if (jdbc.update(statement) == 0) {
                    throw new AssertionError("It changed nothing: " + statement);
                }
            }
            VerificationReport report = Verification.of(trail, Verification.Trust.inKeys(Set.of(key.id())));
            status.setRollbackOnly();
            return report;
        });
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    /** An audit file of a scope. */
    public void file(Path path, AuditScope scope) {
        in(() -> {
            try (OutputStream target = Files.newOutputStream(path)) {
                AuditFileWriter writer = new AuditFileWriter(target);
                writer.trail(StoredTrail.of(database, scope, decisions -> {}), key);
                writer.text(AuditFile.README, "?");
                writer.end(Map.of("case", scope.caseId()), key);
                return path;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** The newest cases of a search. */
    public List<CaseRow> cases(CaseSearch search, int limit) {
        return new CaseFinder(kept(), values(), JdbcClient.create(jdbc)).list(search, Long.MAX_VALUE, limit);
    }

    public ActFinder finder() {
        return new ActFinder(JdbcClient.create(jdbc), new ActCriteria(kept(), values()));
    }

    public FacetRepository values() {
        return new FacetRepository(JdbcClient.create(jdbc));
    }

    StoredTrail trail() {
        return trail;
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}

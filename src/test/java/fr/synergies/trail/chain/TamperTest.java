package fr.synergies.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.synergies.trail.Act;
import fr.synergies.trail.Actor;
import fr.synergies.trail.PendingAct;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is changed, deleted, inserted, swapped or cut off in the trail is found, and nothing in a trail that nobody touched. */
@TestInstance(Lifecycle.PER_CLASS)
class TamperTest {

    private static final List<String> TABLES =
            List.of("audit_act", "audit_reason", "audit_chain", "audit_seal", "audit_seal_head", "audit_key");
    private static final String FIRST = " where case_id = 'case-b' and place = ";

    @TempDir
    static Path directory;

    private TrailTestSystem system;

    DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:tamper;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000");
        return database;
    }

    /** Three cases, two seals, and an act after the last of them. */
    @BeforeAll
    void fill() throws Exception {
        system = new TrailTestSystem(
                database(), SealKey.of(directory.resolve("key-" + getClass().getSimpleName())));
        system.act(act("case-a", 1), act("case-b", 1), act("case-b", 2), act("case-c", 1));
        system.seal();
        system.act(act("case-b", 3), act("case-a", 2));
        system.act(act("case-b", 4));
        system.seal();
        system.act(act("case-c", 2));
    }

    @Test
    void a_trail_that_nobody_touched_is_intact() {
        VerificationReport report = system.verify();

        assertThat(report.faults()).isEmpty();
        assertThat(report).isEqualTo(new VerificationReport(8, 3, 2, 0, 0, 1, 0, List.of()));
        assertThat(system.seal())
                .as("a seal where nothing was done")
                .satisfies(last -> assertThat(last.number()).isLessThanOrEqualTo(3));
    }

    @TestFactory
    Stream<DynamicTest> every_column_that_is_changed_is_found() {
        return TABLES.stream()
                .flatMap(table -> columns(table).entrySet().stream()
                        .map(column -> dynamicTest(table + "." + column.getKey(), () -> {
                            VerificationReport report = system.after(change(table, column.getKey(), column.getValue()));
                            assertThat(report.faults()).isNotEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> every_row_that_is_deleted_is_found() {
        return Stream.concat(
                IntStream.rangeClosed(1, 4)
                        .mapToObj(place -> dynamicTest(
                                "act " + place,
                                () -> assertThat(system.after("delete from audit_act" + FIRST + place)
                                                .faults())
                                        .startsWith(new Fault(Fault.Kind.MISSING, "case-b", place)))),
                Stream.of(
                        dynamicTest(
                                "a whole case",
                                () -> assertThat(system.after(
                                                        "delete from audit_act where case_id = 'case-a'",
                                                        "delete from audit_reason where case_id = 'case-a'",
                                                        "delete from audit_chain where case_id = 'case-a'")
                                                .faults())
                                        .contains(new Fault(Fault.Kind.MISSING, "case-a", 1))),
                        dynamicTest(
                                "the end of a chain",
                                () -> assertThat(system.after("delete from audit_chain where case_id = 'case-a'")
                                                .faults())
                                        .isNotEmpty()),
                        dynamicTest(
                                "a key",
                                () -> assertThat(system.after("delete from audit_key")
                                                .faults())
                                        .isNotEmpty()),
                        dynamicTest(
                                "the first seal",
                                () -> assertThat(system.after(
                                                        "delete from audit_seal_head where seal_number = 1",
                                                        "delete from audit_seal where number = 1")
                                                .faults())
                                        .contains(new Fault(Fault.Kind.SEAL_MISSING, "", 1))),
                        dynamicTest(
                                "what a seal says of a chain",
                                () -> assertThat(system.after("delete from audit_seal_head where case_id = 'case-c'")
                                                .faults())
                                        .contains(new Fault(Fault.Kind.SEAL_CONTRADICTED, "", 1)))));
    }

    @Test
    void an_erased_reason_leaves_the_chain_intact_and_is_counted() {
        VerificationReport report = system.after("delete from audit_reason" + FIRST + 2);

        assertThat(report.faults()).isEmpty();
        assertThat(report.erased()).isEqualTo(1);
    }

    @Test
    void an_act_that_is_put_in_is_found_even_with_a_right_hash() {
        assertThat(system.after(copy("'case-b', 5")).faults()).isNotEmpty();
        assertThat(system.after(copy("'case-d', 1")).faults()).contains(new Fault(Fault.Kind.ALTERED, "case-d", 1));
        system.transaction().executeWithoutResult(status -> {
            String head =
                    system.jdbc().queryForObject("select head from audit_chain where case_id = 'case-b'", String.class);
            ChainedAct forged = link("case-b", 5, head);
            insert(forged);
            assertThat(Verification.of(system.trail(), Verification.Trust.inKeys(Set.of()))
                            .faults())
                    .contains(new Fault(Fault.Kind.INSERTED, "case-b", 5));
            status.setRollbackOnly();
        });
    }

    @Test
    void two_acts_that_change_places_are_found() {
        assertThat(system.after(
                                "update audit_act set place = 99" + FIRST + 2,
                                "update audit_act set place = 2" + FIRST + 3,
                                "update audit_act set place = 3" + FIRST + 99)
                        .faults())
                .containsExactly(new Fault(Fault.Kind.ALTERED, "case-b", 2));
    }

    @Test
    void a_chain_that_is_cut_or_rewritten_to_its_end_is_found_by_the_seal() {
        String third = system.jdbc()
                .queryForObject("select hash from audit_act where case_id = 'case-b' and place = 3", String.class);
        assertThat(system.after(
                                "delete from audit_act where case_id = 'case-b' and place = 4",
                                "delete from audit_reason where case_id = 'case-b' and place = 4",
                                "update audit_chain set length = 3, head = '" + third + "' where case_id = 'case-b'")
                        .faults())
                .containsExactly(new Fault(Fault.Kind.MISSING, "case-b", 4));
        ChainedAct forged = link("case-b", 4, third);
        assertThat(system.after(
                                "update audit_act set reason_commitment = '', actor = 'mallory', hash = '"
                                        + forged.hash() + "'" + FIRST + 4,
                                "delete from audit_reason" + FIRST + 4,
                                "update audit_chain set head = '" + forged.hash() + "' where case_id = 'case-b'")
                        .faults())
                .containsExactly(new Fault(Fault.Kind.ALTERED, "case-b", 4));
    }

    @Test
    void a_seal_that_another_key_signed_is_not_trusted() {
        assertThat(system.verifyTrusting("0".repeat(64)).faults())
                .extracting(Fault::kind)
                .contains(Fault.Kind.SEAL_UNTRUSTED);
    }

    @Test
    void acts_at_the_same_time_make_one_chain() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<?>> acts = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            int number = i;
            acts.add(people.submit(() -> system.act(
                    act(number % 2 == 0 ? "case-y" : "case-x", number),
                    act("case-x" + number % 5, number),
                    act("case-z", number))));
        }
        people.shutdown();
        for (Future<?> act : acts) {
            act.get(60, TimeUnit.SECONDS);
        }

        assertThat(system.jdbc()
                        .queryForObject("select length from audit_chain where case_id = 'case-z'", Integer.class))
                .isEqualTo(80);
        assertThat(system.verify().faults()).isEmpty();
    }

    private static Act act(String caseId, int number) {
        return Act.in(caseId)
                .programme("SYNERGIES")
                .at("decide")
                .did("task-completed")
                .outcome("ACCEPT")
                .changing(Map.of("amount", number), Map.of("amount", number + 1, "name", "é\"\n"))
                .because("Motif " + number)
                .verdict("V" + number, "rules-1")
                .amount(BigDecimal.valueOf(number * 1000L));
    }

    /** As {@link #act} but by somebody else and without a reason. */
    private static ChainedAct link(String caseId, int place, String previous) {
        Act act = act(caseId, place).because("");
        return ChainedAct.of(
                new PendingAct(Proof.kept(TrailTestSystem.NOW), new Actor("mallory", "staff-cci"), act),
                place,
                previous,
                "");
    }

    private void insert(ChainedAct link) {
        new ChainRepository(system.jdbc(), JdbcClient.create(system.jdbc()))
                .add(List.of(new ChainRepository.Added(link, link.hash(), "", "")));
    }

    private static String copy(String key) {
        String rest =
                "previous_hash, at, actor, actor_groups, programme, element, act, outcome, facts, reason_commitment,"
                        + " verdict_id, rules_version, amount, hash";
        return "insert into audit_act (case_id, place, " + rest + ") select " + key + ", " + rest + " from audit_act"
                + FIRST + 4;
    }

    /** All columns of a table but the act's number in the database, which is none of its facts. */
    private Map<String, Integer> columns(String table) {
        Map<String, Integer> types = new TreeMap<>();
        system.jdbc().query("select * from " + table, rows -> {
            var about = rows.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                types.put(about.getColumnName(i).toLowerCase(Locale.ROOT), about.getColumnType(i));
            }
        });
        types.remove("id");
        return types;
    }

    private String[] change(String table, String column, int type) {
        String which = table.startsWith("audit_seal")
                ? (table.equals("audit_seal") ? " where number = 2" : " where seal_number = 1 and case_id = 'case-c'")
                : table.equals("audit_key")
                        ? ""
                        : " where case_id = 'case-b'" + (table.equals("audit_chain") ? "" : " and place = 3");
        if (table.equals("audit_seal") && column.equals("number")) {
            return new String[] {
                "delete from audit_seal_head where seal_number = 2", "update audit_seal set number = 7" + which
            };
        }
        return new String[] {"update " + table + " set " + column + " = " + changed(column, type) + which};
    }

    private static String changed(String column, int type) {
        return switch (type) {
            case Types.NUMERIC, Types.DECIMAL -> column + " + 0.01";
            case Types.INTEGER, Types.BIGINT -> column.equals("seal_number") ? "2" : column + " + 10";
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> column + " + interval '1' second";
            default ->
                column.equals("salt")
                        ? "case when salt like '00%' then '11' else '00' end || substring(salt from 3)"
                        : "case when " + column + " like 'x%' then 'y' else 'x' end || substring(" + column
                                + " from 2)";
        };
    }
}

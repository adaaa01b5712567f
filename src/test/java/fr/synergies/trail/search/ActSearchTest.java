package fr.synergies.trail.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.synergies.trail.Act;
import fr.synergies.trail.Actor;
import fr.synergies.trail.chain.SealKey;
import fr.synergies.trail.chain.TrailTestSystem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Acts are found by each criterion and by several at once, page by page; so are cases. */
@TestInstance(Lifecycle.PER_CLASS)
public class ActSearchTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Actor FINANCE = new Actor("finance", "finance");
    private static final Actor BOTH = new Actor("manager", "finance,line-manager");

    @TempDir
    static Path directory;

    TrailTestSystem system;

    DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:search-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    /** Six acts in three cases; the last of them in time was told first. */
    @BeforeAll
    void fill() throws Exception {
        system = new TrailTestSystem(
                database(), SealKey.of(directory.resolve("key-" + getClass().getSimpleName())));
        system.jdbc()
                .execute("create table if not exists audit_verdict_rule (verdict_id varchar(255) not null,"
                        + " rule varchar(255) not null, primary key (verdict_id, rule))");
        system.jdbc().update("insert into audit_verdict_rule (verdict_id, rule) values ('V1', 'salary-cap-per-fte')");
        system.act("2022-03-31T22:00:00Z", FINANCE, act("plan-A_1", "case-started", "ALPHA"));
        system.act(
                "2022-01-10T08:00:00Z",
                FINANCE,
                act("plan-A_1", "saved", "ALPHA").amount(new BigDecimal("1000.5")));
        system.act(
                "2022-01-10T08:00:00Z",
                BOTH,
                act("plan-A_1", "judged", "ALPHA").verdict("V1", "rules-1").amount(new BigDecimal("-20")),
                act("plan-B", "judged", "BETA").outcome("OVER_CAP").verdict("V2", "rules-2"));
        system.act(
                "2022-02-01T08:00:00Z",
                Actor.SYSTEM,
                act("plan-B", "returned", "BETA").at("review").because("Les plafonds d’ÉNERGIE sont dépassés"));
        system.act(
                "2022-03-31T21:59:59.999999Z",
                FINANCE,
                act("other", "closed", "").because("énergie"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("searches")
    void acts_are_found_by(String criterion, ActSearchForm form, List<String> found) {
        assertThat(found(form)).containsExactlyElementsOf(found);
        assertThat(system.finder().count(form.read(PARIS), 100)).isEqualTo(found.size());
        assertThat(system.finder().byCase(form.read(PARIS), "", 0, 100))
                .extracting(act -> act.recorded().act().act())
                .containsExactlyInAnyOrderElementsOf(found);
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                row("nothing", List.of("case-started", "closed", "returned", "judged", "judged", "saved")),
                row("programme=ALPHA", List.of("case-started", "judged", "saved")),
                row("from=2022-02-01", List.of("case-started", "closed", "returned")),
                row("to=2022-03-31", List.of("closed", "returned", "judged", "judged", "saved")),
                row("from=2022-03-31 to=2022-03-31", List.of("closed")),
                row("actor=finance", List.of("case-started", "closed", "saved")),
                row("actor=nobody", List.of()),
                row("group=finance", List.of("case-started", "closed", "judged", "judged", "saved")),
                row("group=line-manager", List.of("judged", "judged")),
                row("group=fin", List.of()),
                row("process=funding-validation", List.of("case-started", "judged", "saved")),
                row("caseId=plan-A_1", List.of("case-started", "judged", "saved")),
                row("element=review", List.of("returned")),
                row("act=judged", List.of("judged", "judged")),
                row("outcome=OVER_CAP", List.of("judged")),
                row("least=0", List.of("saved")),
                row("most=1000,50", List.of("judged", "saved")),
                row("least=-20 most=1000.49", List.of("judged")),
                row("rule=salary-cap-per-fte", List.of("judged")),
                row("rules=rules-2", List.of("judged")),
                row("text=ENERGIE", List.of("closed", "returned")),
                row("text=plafond-énergie", List.of("returned")),
                row("text=énerg", List.of()),
                row("text=A_1", List.of("case-started", "judged", "saved")),
                row("text=a%1", List.of()),
                row("text=other", List.of("closed")),
                row("actor=finance programme=ALPHA least=1", List.of("saved")),
                row("text=énergie actor=finance", List.of("closed")),
                row("group=finance act=judged outcome=OVER_CAP from=2022-01-10 to=2022-01-10", List.of("judged")),
                row("process=funding-validation rule=salary-cap-per-fte", List.of("judged")));
    }

    @Test
    void pages_follow_one_another_without_loss_while_acts_are_added() throws Exception {
        TrailTestSystem full = new TrailTestSystem(database(), SealKey.of(directory.resolve("pages")));
        IntStream.range(0, 30)
                .forEach(number -> full.act(
                        "2022-01-10T08:00:0" + number % 3 + "Z",
                        FINANCE,
                        act("case-" + number % 4, "n" + number, "P")));
        List<String> seen = new ArrayList<>();
        Optional<ActKey> after = Optional.empty();
        do {
            List<PlacedAct> page = full.finder().page(form("actor=finance").read(PARIS), after, 7);
            page.forEach(act -> seen.add(act.recorded().act().act()));
            full.act("2022-01-11T08:00:00Z", FINANCE, act("case-new", "new", "P"));
            after = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ActKey.of(
                            ActKey.of(page.get(page.size() - 1).recorded()).toString()));
        } while (after.isPresent());

        assertThat(new HashSet<>(seen)).hasSize(30);
        assertThat(seen).hasSize(30).doesNotContain("new");
    }

    @Test
    void what_many_acts_meet_is_found_in_the_order_of_the_list() throws Exception {
        TrailTestSystem full = new TrailTestSystem(database(), SealKey.of(directory.resolve("many")));
        Act[] many = IntStream.range(0, ActPlan.FEW + 10)
                .mapToObj(number -> act("case-" + number % 100, number % 2 == 0 ? "even" : "odd", "P")
                        .because("motif")
                        .amount(BigDecimal.valueOf(number)))
                .toArray(Act[]::new);
        full.act("2022-01-10T08:00:00Z", FINANCE, many);

        for (String typed :
                List.of("actor=finance", "text=motifs", "least=0", "group=finance programme=P", "text=case")) {
            List<PlacedAct> page = full.finder().page(form(typed).read(PARIS), Optional.empty(), 3);
            assertThat(page).as(typed).hasSize(3);
            assertThat(page.get(0).recorded().sequence())
                    .as(typed)
                    .isGreaterThan(page.get(2).recorded().sequence());
        }
        assertThat(full.finder().page(form("act=odd actor=finance").read(PARIS), Optional.empty(), 5000))
                .hasSize(many.length / 2)
                .allMatch(act -> act.recorded().act().act().equals("odd"));
        assertThat(full.cases(new CaseSearch("finance", "P"), 200)).hasSize(100);
        assertThat(full.cases(new CaseSearch("motif", ""), 200)).hasSize(100);
    }

    @Test
    void cases_are_kept_with_their_acts() {
        assertThat(system.cases(CaseSearch.ALL, 10))
                .extracting(CaseRow::caseId, CaseRow::programme, CaseRow::process, CaseRow::acts)
                .containsExactly(
                        tuple("other", "", "", 1),
                        tuple("plan-B", "BETA", "", 2),
                        tuple("plan-A_1", "ALPHA", "funding-validation", 3));
        assertThat(system.cases(new CaseSearch("", "BETA"), 10))
                .extracting(CaseRow::caseId)
                .containsExactly("plan-B");
        assertThat(system.cases(new CaseSearch("énergie", ""), 10))
                .extracting(CaseRow::caseId)
                .containsExactly("other", "plan-B");
        assertThat(system.cases(new CaseSearch("MANAG", ""), 10))
                .extracting(CaseRow::caseId)
                .containsExactly("plan-B", "plan-A_1");
        assertThat(system.cases(new CaseSearch("a_1", "ALPHA"), 10))
                .extracting(CaseRow::lastAct)
                .containsExactly(Instant.parse("2022-03-31T22:00:00Z"));
    }

    @Test
    void the_words_of_a_reason_go_with_it() {
        system.transaction().executeWithoutResult(status -> {
            system.jdbc().update("delete from audit_reason where case_id = 'other'");
            assertThat(found(form("text=énergie"))).containsExactly("returned");
            status.setRollbackOnly();
        });
    }

    @Test
    void a_list_of_cases_that_is_not_what_the_chains_say_is_found_and_made_again() {
        system.transaction().executeWithoutResult(status -> {
            CaseRepository cases = system.kept();
            assertThat(cases.differing(10)).isEmpty();
            system.jdbc().update("update audit_case set acts = 9 where case_id = 'plan-B'");
            system.jdbc().update("delete from audit_case where case_id = 'other'");
            system.jdbc()
                    .update(
                            "insert into audit_case (case_id, programme, process, first_id, first_at, last_at, acts)"
                                    + " select 'forged', '', '', 99, first_at, last_at, 1 from audit_case where case_id = 'plan-B'");
            assertThat(cases.differing(10)).containsExactly("forged", "other", "plan-B");
            cases.remake(cases.differing(10));
            assertThat(cases.differing(10)).isEmpty();
            assertThat(cases.find("plan-B").orElseThrow().programme()).isEqualTo("BETA");
            status.setRollbackOnly();
        });
    }

    @Test
    void what_there_is_to_search_for_is_offered() {
        assertThat(system.values().actors()).containsExactlyInAnyOrder("finance", "manager", "system");
        assertThat(system.values().groups()).containsExactly("finance", "line-manager");
        assertThat(system.values().programmes()).containsExactlyInAnyOrder("ALPHA", "BETA");
        assertThat(system.values().processes()).containsExactly("funding-validation");
    }

    private List<String> found(ActSearchForm form) {
        return system.finder().page(form.read(PARIS), Optional.empty(), 100).stream()
                .map(act -> act.recorded().act().act())
                .toList();
    }

    private static Act act(String caseId, String act, String programme) {
        return Act.in(caseId).programme(programme).did(act);
    }

    private static Arguments row(String typed, List<String> found) {
        return Arguments.of(typed, form(typed), found);
    }

    /** What is typed into the fields, as name=value. */
    public static ActSearchForm form(String typed) {
        Map<String, String> fields = new HashMap<>();
        for (String part : typed.split(" ")) {
            String[] pair = part.split("=");
            fields.put(pair[0], pair.length > 1 ? pair[1].replace('-', pair[0].equals("text") ? ' ' : '-') : "");
        }
        return new ActSearchForm(
                fields.get("programme"),
                fields.get("from"),
                fields.get("to"),
                fields.get("actor"),
                fields.get("group"),
                fields.get("process"),
                fields.get("caseId"),
                fields.get("element"),
                fields.get("act"),
                fields.get("outcome"),
                fields.get("least"),
                fields.get("most"),
                fields.get("rule"),
                fields.get("rules"),
                fields.get("text"));
    }
}

package fr.synergies.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSetTrial;
import fr.synergies.rules.RuleSets;
import fr.synergies.rules.proposal.Impact;
import fr.synergies.trail.ActorLookup;
import fr.synergies.trail.chain.AuditScope;
import fr.synergies.trail.chain.Fault;
import fr.synergies.trail.chain.Seals;
import fr.synergies.trail.chain.Tampering;
import fr.synergies.trail.chain.Verification;
import fr.synergies.trail.chain.Verifications;
import fr.synergies.trail.file.AuditExport;
import fr.synergies.trail.file.FileVerification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** Decisions of the rules: explained, computed again by the same and by other rules, and covered by the chain. */
@SynergiesTest
class DecisionTest {

    private static final Path SHIPPED = Path.of("rules");

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private DecisionArchive archive;

    @Autowired
    private ActorLookup actors;

    @Autowired
    private RuleSetTrial trial;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        system.open();
        LocaleContextHolder.setLocale(Locale.FRENCH);
        submit(2021);
        submit(2022);
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
        system.close();
    }

    @Test
    void a_decision_tells_its_facts_the_rules_that_fired_and_those_that_did_not() {
        JsonNode decision = read("staff-cci", "/api/decisions/" + verdict(2022)).json();

        assertThat(decision.path("kind").asText()).isEqualTo("funding");
        assertThat(decision.path("caseId").asText()).isEqualTo(Plans.caseId(2022));
        assertThat(decision.path("outcome").asText()).isEqualTo("OVER_CAP");
        assertThat(decision.path("euros").decimalValue()).isEqualByComparingTo("39400");
        assertThat(decision.at("/facts/year").asInt()).isEqualTo(2022);
        assertThat(decision.at("/verdict/outcome").asText()).isEqualTo("OVER_CAP");
        assertThat(decision.path("complete").asBoolean()).isTrue();
        assertThat(decision.path("fired").findValuesAsText("rule"))
                .contains("maximum-aid", "share-ceiling", "ceiling-by-fte-and-months", "staff-ceiling")
                .doesNotContain("derogation", "missing-step");
        assertThat(decision.path("silent").findValuesAsText("rule"))
                .contains("derogation", "no-aid", "external-ceiling", "equipment-ceiling")
                .doesNotContain("maximum-aid", "missing-step", "two-companies");
        JsonNode ceiling = rule(decision.path("fired"), "staff-ceiling");
        assertThat(ceiling.path("file").asText()).isEqualTo("funding/caps.csv");
        assertThat(ceiling.at("/findings/0/message").asText()).contains("0,75 ETP × 12/12");
        assertThat(ceiling.path("source").asText()).contains("fiche-action 2022");
        assertThat(rule(decision.path("fired"), "maximum-aid").path("about").asText())
                .contains("the rate of its cap × its amount");
        assertThat(rule(decision.path("silent"), "no-aid")
                        .path("sentences")
                        .get(0)
                        .asText())
                .contains("ne relève d'aucun plafond");
    }

    @Test
    void by_its_own_rules_the_same_is_decided_to_the_letter() {
        for (int year : List.of(2021, 2022)) {
            JsonNode again = read("staff-cci", "/api/decisions/" + verdict(year) + "/recomputation")
                    .json();
            assertThat(again.path("own").asBoolean()).isTrue();
            assertThat(again.path("identical").asBoolean()).isTrue();
            assertThat(again.path("change").decimalValue()).isEqualByComparingTo("0");
            for (String list : List.of("figures", "findings", "fired", "firedNow")) {
                assertThat(again.path(list)).as(list).isEmpty();
            }
        }
    }

    @Test
    void what_cannot_be_answered_is_said() {
        assertThat(system.client("auditor").get("/api/decisions/unknown").status())
                .isEqualTo(404);
        assertThat(system.client("auditor").get("/api/decisions/99999").status())
                .isEqualTo(404);
        assertThatThrownBy(() -> new PageReader(program).read("auditor", "/decisions/unknown"))
                .hasMessage("/decisions/unknown: 404");
        String again = "/api/decisions/" + verdict(2022) + "/recomputation";
        Answer unknown = system.client("auditor").get(again + "?rules=000000000000");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("Le jeu de règles 000000000000 n’a pas été conservé");
        assertThat(system.client("auditor").get(again + "?rules=current").status())
                .isEqualTo(200);
        assertThat(system.client("").get(again).status()).isEqualTo(401);
    }

    @Test
    void by_other_rules_the_difference_is_shown_in_euros_figures_and_findings() {
        signIn("finance");
        RuleSet stricter = rules("36000.00", "30000.00");
        DecisionReview review = new DecisionReview(archive, both(stricter), actors);

        DecisionReview.Recomputation again = review.recompute(verdict(2022), stricter.version());

        assertThat(again.own()).isFalse();
        assertThat(again.identical()).isFalse();
        assertThat(again.difference().euros()).isEqualByComparingTo("39400");
        assertThat(again.difference().eurosNow()).isEqualByComparingTo("34900");
        assertThat(again.difference().change()).isEqualByComparingTo("-4500");
        assertThat(again.difference().figures())
                .extracting(Difference.FigureChange::name)
                .contains("Aide accordée en tout", "Plafond STAFF", "Accordé sous le plafond STAFF");
        assertThat(again.difference().findings())
                .filteredOn(change -> change.rule().equals("staff-ceiling"))
                .allSatisfy(change -> {
                    assertThat(change.before().orElseThrow().message().fr()).contains("36 000 €");
                    assertThat(change.after().orElseThrow().message().fr()).contains("30 000 €");
                });
        assertThat(review.recompute(verdict(2022), "current").identical()).isTrue();
    }

    @Test
    void only_finance_auditors_and_administrators_try_other_rules() {
        RuleSet stricter = rules("36000.00", "30000.00");
        DecisionReview review = new DecisionReview(archive, both(stricter), actors);
        for (String user : List.of("finance", "auditor", "admin")) {
            signIn(user);
            assertThat(review.recompute(verdict(2022), stricter.version()).own())
                    .isFalse();
        }
        signIn("staff-cci");
        assertThat(review.recompute(verdict(2022), "").identical()).isTrue();
        assertThatThrownBy(() -> review.recompute(verdict(2022), stricter.version()))
                .hasMessageContaining("audit.decision.trying-forbidden");
    }

    @Test
    void rules_that_no_longer_compile_are_told_of_and_leave_what_is_known() {
        signIn("auditor");
        DecisionReview review = new DecisionReview(archive, broken(), actors);

        DecisionReview.File file = review.file(verdict(2022), Locale.FRENCH);

        assertThat(file.ownRules()).isFalse();
        assertThat(file.rules().fired()).extracting(DecisionRules.Rule::rule).contains("maximum-aid", "staff-ceiling");
        assertThat(file.rules().silent()).isEmpty();
        assertThat(file.complete()).isTrue();
        assertThatThrownBy(() -> review.recompute(verdict(2022), ""))
                .hasMessageContaining("audit.decision.rules-broken");
    }

    @Test
    void a_trial_says_how_many_euros_lower_caps_would_grant() {
        Impact impact = trial.of(rules("36000.00", "30000.00"));

        assertThat(impact.decisions()).isEqualTo(2);
        assertThat(impact.failed()).isEmpty();
        assertThat(impact.changed())
                .extracting(Impact.Changed::caseId)
                .containsExactlyInAnyOrder(Plans.caseId(2021), Plans.caseId(2022));
        assertThat(impact.euros()).isEqualByComparingTo("-6750");
        assertThat(trial.of(rules("fiche-action", "fiche action")).changed())
                .as("other words are no other verdict")
                .isEmpty();
    }

    @Test
    void a_trial_counts_the_euros_of_the_last_verdict_only() {
        complete("finance", 2022, "reviewFundingPlan", "{\"decision\":\"ACCEPT_CAPPED\"}");

        Impact impact = trial.of(rules("36000.00", "30000.00"));

        assertThat(impact.decisions()).isEqualTo(3);
        assertThat(impact.changed())
                .filteredOn(changed -> changed.caseId().equals(Plans.caseId(2022)))
                .extracting(changed -> changed.euros().toPlainString())
                .containsExactlyInAnyOrder("0.00", "-4500.00");
        assertThat(impact.euros()).isEqualByComparingTo("-6750");
    }

    @Test
    void whoever_alters_a_decision_is_found() {
        complete("finance", 2022, "reviewFundingPlan", "{\"decision\":\"ACCEPT_CAPPED\"}");
        Tampering tampering = new Tampering(program);
        assertThat(program.getBean(Verifications.class).verify())
                .satisfies(report -> assertThat(report.faults()).isEmpty())
                .satisfies(report -> assertThat(report.decisions()).isEqualTo(3));

        assertThat(tampering.each("funding")).allSatisfy((change, faults) -> {
            assertThat(faults).as(change).isNotEmpty();
            assertThat(Tampering.kinds(faults))
                    .as(change)
                    .containsAnyOf(
                            Fault.Kind.DECISION_ALTERED, Fault.Kind.DECISION_MISSING, Fault.Kind.DECISION_INSERTED);
        });
        assertThat(tampering.after("insert into decision select 'forged', kind, case_id, 99, judged_at, rules_version,"
                        + " outcome, about, facts, content from decision where sequence = 2"))
                .containsExactly(new Fault(Fault.Kind.DECISION_INSERTED, Plans.caseId(2022), 0));
        assertThat(tampering.after(
                        "update decision set sequence = 77, case_id = '" + Plans.caseId(2021) + "' where sequence = 2"))
                .isNotEmpty();
    }

    @Test
    void an_audit_file_brings_its_decisions_along_and_is_verified_with_them() throws IOException {
        Path file = folder.resolve("audit.zip");
        program.getBean(Seals.class).seal();
        try (var target = Files.newOutputStream(file)) {
            program.getBean(AuditExport.class).write(new AuditScope(Plans.caseId(2022), ""), target);
        }
        FileVerification.Result result = FileVerification.of(file, Verification.Trust.inKeys(java.util.Set.of()));

        assertThat(result.intact()).as(result.toString()).isTrue();
        assertThat(result.trail().decisions()).isEqualTo(1);
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            String lines = new String(
                    zip.getInputStream(zip.getEntry("decisions.jsonl")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(lines).contains("\"kind\":\"funding\"", verdict(2022), "staff-ceiling");
        }
    }

    @Test
    void the_page_shows_facts_calculation_and_rules_and_computes_again() {
        String page = new PageReader(program).read("auditor", "/decisions/" + verdict(2022) + "?rules=");

        assertThat(page)
                .contains("donne exactement le même verdict")
                .contains("Les règles qui se sont appliquées", "Les règles qui ne se sont pas appliquées")
                .contains("× 0,75 ETP × 12/12 =", "staff-ceiling", "derogation", "funding/judgement.drl")
                .contains("/cases/" + Plans.caseId(2022))
                .doesNotContain("??");
        assertThat(new PageReader(program).read("auditor", "/decisions/" + verdict(2022) + "?rules=nothing"))
                .contains("Le jeu de règles nothing n’a pas été conservé");
        assertThat(new PageReader(program).read("staff-cci", "/decisions/" + verdict(2022)))
                .doesNotContain("Avec les règles d’aujourd’hui");
        assertThat(new PageReader(program).read("auditor", "/cases/" + Plans.caseId(2022)))
                .contains("href=\"/decisions/" + verdict(2022));
    }

    @Test
    void what_people_ruled_stands_beside_what_the_rules_decided() {
        String decided = verdict(2022);
        complete("finance", 2022, "reviewFundingPlan", "{\"decision\":\"ACCEPT_CAPPED\",\"reason\":\"Comme en 2021\"}");

        JsonNode rulings = read("staff-cci", "/api/decisions/" + decided).json().path("rulings");
        assertThat(rulings).hasSize(1);
        assertThat(rulings.at("/0/element").asText()).isEqualTo("reviewFundingPlan");
        assertThat(rulings.at("/0/ruling").asText()).isEqualTo("ACCEPT_CAPPED");
        assertThat(rulings.at("/0/actor").asText()).isEqualTo("finance");
        assertThat(rulings.at("/0/reason").asText()).isEqualTo("Comme en 2021");
        assertThat(new PageReader(program).read("auditor", "/decisions/" + decided))
                .contains("Ce qui en a été décidé", "Comme en 2021")
                .doesNotContain("??");
        assertThat(new PageReader(program).read("auditor", "/decisions/" + verdict(2021)))
                .doesNotContain("Ce qui en a été décidé");
    }

    private RuleSets both(RuleSet other) {
        RuleSets sets = program.getBean(RuleSets.class);
        return new RuleSets() {
            @Override
            public RuleSet current() {
                return sets.current();
            }

            @Override
            public Optional<RuleSet> of(String version) {
                return version.equals(other.version()) ? Optional.of(other) : sets.of(version);
            }
        };
    }

    private RuleSets broken() {
        RuleSets sets = program.getBean(RuleSets.class);
        return new RuleSets() {
            @Override
            public RuleSet current() {
                return sets.current();
            }

            @Override
            public Optional<RuleSet> of(String version) {
                throw new RuleSetException("funding/judgement.drl, line 1: gone");
            }
        };
    }

    /** The shipped rules with something else in the table of caps. */
    private RuleSet rules(String cell, String other) {
        Path copy = folder.resolve(other.replace(' ', '-'));
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                String text = Files.readString(file);
                Files.writeString(target, file.endsWith("caps.csv") ? text.replace(cell, other) : text);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return RuleSet.load(copy);
    }

    private void submit(int year) {
        Answer submitted = system.client("staff-cci").post(Plans.path(year) + "/submission", "{}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    }

    private void complete(String user, int year, String element, String variables) {
        assertThat(system.complete(user, Plans.caseId(year), element, variables).status())
                .isEqualTo(204);
    }

    private String verdict(int year) {
        JsonNode history = read("auditor", "/api/cases/" + Plans.caseId(year) + "/history?limit=1000")
                .json();
        return history.path("entries").findValuesAsText("verdictId").stream()
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode rule(JsonNode rules, String name) {
        for (JsonNode rule : rules) {
            if (rule.path("rule").asText().equals(name)) {
                return rule;
            }
        }
        throw new AssertionError("No rule " + name + " in " + rules);
    }

    private Answer read(String user, String path) {
        Answer answer = system.client(user).get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static void signIn(String user) {
        TestingAuthenticationToken signedIn = new TestingAuthenticationToken(user, "", "GROUP_" + user);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
    }
}

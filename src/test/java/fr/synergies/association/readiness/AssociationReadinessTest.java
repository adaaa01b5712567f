package fr.synergies.association.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.OneRuleSet;
import fr.synergies.association.readiness.ReadinessVerdict.Outcome;
import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code rules/association} on tables of cases, their borders among them. */
class AssociationReadinessTest {

    private static final AssociationRules RULES = new AssociationRules(OneRuleSet.in(Path.of("rules")));

    /** Companies, clubs, public bodies, consular chambers, others. */
    @ParameterizedTest
    @CsvSource({
        "6, 3, 2, 2, 0, INFO",
        "51, 0, 49, 0, 0, INFO",
        "4, 0, 2, 2, 0, WARNING",
        "50, 0, 50, 0, 0, WARNING",
        "49, 0, 51, 0, 0, ERROR",
        "3, 0, 2, 2, 0, ERROR",
        "0, 0, 0, 0, 1, INFO",
        "0, 0, 1, 0, 0, ERROR",
        "0, 0, 0, 1, 0, ERROR",
        "1, 1, 0, 2, 1, INFO"
    })
    void public_seats_consular_ones_included_must_not_hold_the_board(
            int companies, int clubs, int publicBodies, int consular, int others, Severity expected) {
        Map<College, Integer> seats = Map.of(
                College.COMPANIES, companies,
                College.CLUBS, clubs,
                College.PUBLIC_BODIES, publicBodies,
                College.CONSULAR_CHAMBERS, consular,
                College.OTHERS, others);
        Finding finding = only(
                judge(Phase.STRANDS, LegalForm.ASSOCIATION_1901, seats, incomes(100, 0, 0, 0), 100),
                "board-independence");
        assertThat(finding.severity()).isEqualTo(expected);
        assertThat(finding.message().fr()).contains((publicBodies + consular) + " sur ");
    }

    /** Fees, services, other public support, the programme's aid, cost. */
    @ParameterizedTest
    @CsvSource({
        "40000, 30000, 5000, 0, 75000, INFO",
        "40000, 30000, 4999, 0, 75000, WARNING",
        "30000, 30000, 0, 50000, 75000, WARNING",
        "30000, 29999, 0, 50000, 75000, ERROR",
        "0, 0, 0, 75000, 75000, ERROR",
        "0, 0, 75000, 0, 75000, INFO",
        "0, 0, 0, 0, 1, ERROR",
        "1, 0, 0, 0, 1, INFO",
        "66, 0, 0, 0, 67, WARNING"
    })
    void the_income_without_the_programmes_aid_must_carry_the_cost(
            long fees, long services, long other, long aid, long cost, Severity expected) {
        Finding finding = only(
                judge(Phase.STRANDS, LegalForm.ASSOCIATION_1901, board(), incomes(fees, services, other, aid), cost),
                "financial-autonomy");
        assertThat(finding.severity()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ASSOCIATION_1901, INFO, FEASIBLE", "OTHER, WARNING, TO_REVIEW"})
    void the_paper_names_an_association_and_leaves_another_form_to_a_person(
            LegalForm form, Severity expected, Outcome outcome) {
        ReadinessVerdict verdict = judge(Phase.STRANDS, form, board(), incomes(100, 0, 0, 0), 100);
        assertThat(only(verdict, "legal-form").severity()).isEqualTo(expected);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"STUDY, 0, TO_REVIEW", "STRANDS, 3, NOT_FEASIBLE", "FOUNDED, 6, NOT_FEASIBLE", "READY, 12, NOT_FEASIBLE"
    })
    void each_phase_names_every_step_and_document_that_it_lacks(Phase phase, int missing, Outcome outcome) {
        ReadinessVerdict verdict = RULES.judge(
                new AssociationFacts(phase, Optional.empty(), Map.of(), Map.of(), BigDecimal.ZERO, Set.of()));
        assertThat(findings(verdict, "missing-step"))
                .hasSize(missing)
                .allMatch(one -> one.severity() == Severity.ERROR);
        assertThat(findings(verdict, "step-to-come")).hasSize(CreationStep.values().length - missing);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    @Test
    void a_single_missing_document_is_named_and_stops_the_association() {
        Set<CreationStep> done = EnumSet.allOf(CreationStep.class);
        done.remove(CreationStep.BANK_DETAILS);
        ReadinessVerdict verdict = RULES.judge(facts(Phase.READY, done));
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_FEASIBLE);
        Finding missing = only(verdict, "missing-step");
        assertThat(missing.message().fr()).isEqualTo("Manque : Relevé d'identité bancaire");
        assertThat(missing.message().en()).isEqualTo("Missing: Bank details");
        done.add(CreationStep.BANK_DETAILS);
        assertThat(RULES.judge(facts(Phase.READY, done)).outcome()).isEqualTo(Outcome.FEASIBLE);
    }

    @Test
    void a_finding_says_the_values_it_compared_and_where_the_criterion_comes_from() {
        Map<College, Integer> seats =
                Map.of(College.COMPANIES, 4, College.PUBLIC_BODIES, 3, College.CONSULAR_CHAMBERS, 2);
        ReadinessVerdict verdict =
                judge(Phase.STRANDS, LegalForm.ASSOCIATION_1901, seats, incomes(30000, 10000, 0, 35000), 75000);
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_FEASIBLE);
        assertThat(only(verdict, "board-independence").message().fr())
                .startsWith("Sièges publics : 5 sur 9, soit 55,56 % ; il en faut moins de 50 %");
        assertThat(only(verdict, "financial-autonomy").message().en())
                .startsWith("Income without the programme's aid: €40,000 for a cost of €75,000, that is 53.33%");
        assertThat(verdict.findings())
                .allSatisfy(finding -> assertThat(finding.source().fr()).isNotBlank());
        assertThat(only(verdict, "board-independence").source().fr())
                .contains("« une association d'entreprises qui soit indépendante et autonome financièrement »");
    }

    @Test
    void a_share_just_beyond_a_border_never_looks_as_if_it_were_on_the_good_side() {
        Map<College, Integer> seats = Map.of(College.COMPANIES, 33_333, College.PUBLIC_BODIES, 33_332);
        assertThat(only(
                                judge(
                                        Phase.STRANDS,
                                        LegalForm.ASSOCIATION_1901,
                                        seats,
                                        incomes(999_999, 0, 0, 0),
                                        1_000_000),
                                "financial-autonomy")
                        .message()
                        .fr())
                .contains("soit 99,99 %");
        assertThat(only(
                                judge(Phase.STRANDS, LegalForm.ASSOCIATION_1901, seats, incomes(1, 0, 0, 0), 1),
                                "board-independence")
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void the_bounds_are_a_table_that_anyone_changes(@TempDir Path folder) throws IOException {
        copyRules(folder);
        Path criteria = folder.resolve("association/criteria.csv");
        String text = Files.readString(criteria);
        Files.writeString(criteria, text.replace("PUBLIC_SHARE,BELOW,0.50,0.50", "PUBLIC_SHARE,BELOW,0.20,0.25"));
        AssociationRules stricter = new AssociationRules(OneRuleSet.in(folder));
        AssociationFacts facts = facts(Phase.READY, EnumSet.allOf(CreationStep.class));
        assertThat(stricter.judge(facts).outcome()).isEqualTo(Outcome.NOT_FEASIBLE);
        assertThat(stricter.judge(facts).rulesVersion())
                .isNotEqualTo(RULES.judge(facts).rulesVersion());

        Files.writeString(criteria, text.replace("PUBLIC_SHARE,BELOW,0.50,0.50", "PUBLIC_SHARE,BELOW,0.50,0.40"));
        assertThatThrownBy(() -> RuleSet.load(folder))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("criteria.csv");
        Files.writeString(criteria, text.replaceAll("(?m)^COVERAGE.*\\R", ""));
        assertThatThrownBy(() -> new AssociationRules(OneRuleSet.in(folder)))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("COVERAGE");
    }

    private static void copyRules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Path.of("rules").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static AssociationFacts facts(Phase phase, Set<CreationStep> done) {
        return new AssociationFacts(
                phase,
                Optional.of(LegalForm.ASSOCIATION_1901),
                board(),
                incomes(100, 0, 0, 0),
                BigDecimal.valueOf(100),
                done);
    }

    private static ReadinessVerdict judge(
            Phase phase, LegalForm form, Map<College, Integer> seats, Map<IncomeKind, BigDecimal> incomes, long cost) {
        Set<CreationStep> strands =
                EnumSet.of(CreationStep.LEGAL_FORM, CreationStep.GOVERNANCE, CreationStep.ECONOMIC_MODEL);
        return RULES.judge(
                new AssociationFacts(phase, Optional.of(form), seats, incomes, BigDecimal.valueOf(cost), strands));
    }

    private static Map<College, Integer> board() {
        return Map.of(College.COMPANIES, 6, College.CLUBS, 3, College.PUBLIC_BODIES, 2, College.CONSULAR_CHAMBERS, 2);
    }

    private static Map<IncomeKind, BigDecimal> incomes(long fees, long services, long other, long aid) {
        return Map.of(
                IncomeKind.MEMBERSHIP_FEES, BigDecimal.valueOf(fees),
                IncomeKind.SERVICES, BigDecimal.valueOf(services),
                IncomeKind.OTHER_PUBLIC, BigDecimal.valueOf(other),
                IncomeKind.PROGRAMME_AID, BigDecimal.valueOf(aid));
    }

    private static List<Finding> findings(ReadinessVerdict verdict, String rule) {
        return verdict.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static Finding only(ReadinessVerdict verdict, String rule) {
        List<Finding> found = findings(verdict, rule);
        assertThat(found).as(rule).hasSize(1);
        return found.get(0);
    }
}

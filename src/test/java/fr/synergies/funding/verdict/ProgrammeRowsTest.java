package fr.synergies.funding.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.synergies.funding.verdict.FundingCoverage.Gap;
import fr.synergies.funding.verdict.FundingCoverage.Gap.Kind;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Financer;
import fr.synergies.programme.FinancerRole;
import fr.synergies.programme.Programme;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A programme states what is different for it: its own rows hold instead of those of its scheme and of the general ones. */
class ProgrammeRowsTest {

    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));
    private static final String CAPS = "funding/caps.csv";
    private static final String SPLIT = "funding/split.csv";
    private static final String CATEGORIES = "funding/categories.csv";
    private static final String SCHEMES = "funding/schemes.csv";
    private static final Programme LENS = programme(
            "LENS",
            "",
            financer("ADEME", true, null),
            financer("CALL", false, FinancerRole.AID_HOLDER),
            financer("CCI_ARTOIS", false, FinancerRole.EMPLOYER),
            financer("CLUB", false, null));

    @Test
    void roles_are_those_of_the_programme_s_own_financers() {
        FundingVerdict verdict = verdict(LENS, Map.of(), "SALARY", "40000", "COORDINATION", "7200");

        assertThat(verdict.partners())
                .containsExactly(
                        Map.entry("ADEME", new BigDecimal("27000.00")),
                        Map.entry("CALL", new BigDecimal("13000.00")),
                        Map.entry("CCI_ARTOIS", new BigDecimal("7200.00")),
                        Map.entry("CLUB", new BigDecimal("0.00")));
    }

    @Test
    void its_own_cap_beats_that_of_its_scheme_and_no_other_programme_notices() {
        Map<String, String> rows = Map.of(
                CAPS, "STAFF,staff-ceiling,a,a,,LENS,2022,2022,0.50,30000.00,AID,EXERCISE,FTE_MONTHS,36,LESS,a,a");

        assertThat(verdict(LENS, rows, "SALARY", "40000").totals().grantedAid()).isEqualTo("20000.00");
        assertThat(verdict(Judging.programme(), rows, "SALARY", "40000")
                        .totals()
                        .grantedAid())
                .isEqualTo("27000.00");
        assertThat(granted(LENS, 2023, rows, "SALARY", "40000")).isEqualTo("36000.00");
    }

    @Test
    void its_own_category_beats_the_scheme_s_also_where_it_takes_the_aid_away() {
        Map<String, String> rows = Map.of(CATEGORIES, "STUDY,a,a,,LENS,,,,a,a");

        assertThat(verdict(LENS, rows, "STUDY", "10000").totals().grantedAid()).isEqualTo("0.00");
        assertThat(verdict(Judging.programme(), rows, "STUDY", "10000").totals().grantedAid())
                .isEqualTo("8000.00");
    }

    @Test
    void a_scheme_brings_its_own_caps_and_categories() {
        Map<String, String> rows = Map.of(
                SCHEMES, "RELAIS,a,a,a,a,01/01/2022,31/12/2024,NO,a,a",
                CAPS, "STAFF,staff-ceiling,a,a,RELAIS,,,,0.70,24000.00,AID,EXERCISE,FTE_MONTHS,36,LESS,a,a",
                CATEGORIES, "SALARY,a,a,RELAIS,,,,STAFF,a,a");
        Programme relay = programme("LENS", "RELAIS", LENS.financers().toArray(Financer[]::new));

        assertThat(verdict(relay, rows, "SALARY", "40000").totals().grantedAid())
                .isEqualTo("18000.00");
        assertThatThrownBy(() -> verdict(relay, rows, "STUDY", "10000"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNPROCESSABLE));
    }

    @Test
    void the_remainder_is_shared_by_percent_to_the_cent() {
        Map<String, String> rows = Map.of(
                SPLIT,
                "COORDINATION,,LENS,,,EMPLOYER,0.333333,a,a\nCOORDINATION,,LENS,,,AID_HOLDER,0.333333,a,a\n"
                        + "COORDINATION,,LENS,,,CLUB,0.333334,a,a");

        FundingVerdict verdict = verdict(LENS, rows, "COORDINATION", "100.01");

        assertThat(verdict.partners())
                .containsEntry("CALL", new BigDecimal("33.34"))
                .containsEntry("CCI_ARTOIS", new BigDecimal("33.33"))
                .containsEntry("CLUB", new BigDecimal("33.34"));
    }

    @Test
    void what_the_tables_do_not_say_of_a_programme_is_listed_and_no_plan_is_judged() {
        RuleSet rules = rules(Map.of(
                SPLIT,
                "SALARY,,LENS,2022,2022,DIJON_METROPOLE,,a,a\nSTUDY,,LENS,2022,2022,EMPLOYER,0.90,a,a\n"
                        + "GIFT,,OTHER,,,EMPLOYER,,a,a",
                CATEGORIES,
                "GIFT,a,a,,LENS,2022,2022,NOWHERE,a,a",
                CAPS,
                "NOWHERE,no-ceiling,a,a,,OTHER,,,0.50,30000.00,AID,EXERCISE,NONE,,COUNTED,a,a"));

        assertThat(FundingCoverage.gaps(LENS, rules))
                .filteredOn(gap -> gap.year() == 2022)
                .contains(
                        new Gap(2022, "SALARY", Kind.BEARER, "DIJON_METROPOLE"),
                        new Gap(2022, "STUDY", Kind.SHARES, "90"),
                        new Gap(2022, "GIFT", Kind.CAP, "NOWHERE"),
                        new Gap(2022, "GIFT", Kind.REMAINDER, ""));
        assertThatThrownBy(() -> FundingRules.ask(facts(LENS, 2022, "SALARY", "40000"), rules))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNPROCESSABLE);
                    assertThat(refusal.violations())
                            .extracting(Refusal.Violation::field)
                            .contains("rules.2022.SALARY", "rules.2022.GIFT");
                });
    }

    @Test
    void a_programme_without_a_role_that_the_rules_name_or_with_an_unknown_scheme_is_not_covered() {
        Programme nobody = programme(
                "NOBODY", "", financer("ADEME", true, null), financer("CALL", false, FinancerRole.AID_HOLDER));
        Programme unknown = programme("LENS", "RELAY", LENS.financers().toArray(Financer[]::new));

        assertThat(FundingCoverage.gaps(nobody, rules(Map.of())))
                .extracting(Gap::kind, Gap::named)
                .containsOnly(tuple(Kind.BEARER, "EMPLOYER"));
        assertThat(FundingCoverage.gaps(unknown, rules(Map.of())))
                .contains(new Gap(2022, "", Kind.SCHEME, "RELAY"), new Gap(2022, "", Kind.CATEGORIES, ""));
    }

    @Test
    void a_programme_from_before_roles_and_schemes_is_covered_as_it_was() {
        Programme former = programme(
                "FORMER",
                "",
                financer("ADEME_REGION", true, null),
                financer("DIJON_METROPOLE", false, null),
                financer("CCIMDB", false, null));

        assertThat(FundingCoverage.gaps(former, rules(Map.of()))).isEmpty();
        assertThat(verdict(former, Map.of(), "SALARY", "40000", "TRAVEL", "100").partners())
                .containsEntry("DIJON_METROPOLE", new BigDecimal("13000.00"))
                .containsEntry("CCIMDB", new BigDecimal("100.00"));
    }

    private static FundingVerdict verdict(Programme programme, Map<String, String> rows, String... lines) {
        return FundingRules.ask(facts(programme, 2022, lines), rules(rows)).verdict();
    }

    private static BigDecimal granted(Programme programme, int year, Map<String, String> rows, String... lines) {
        return FundingRules.ask(facts(programme, year, lines), rules(rows))
                .verdict()
                .totals()
                .grantedAid();
    }

    static PlanFacts facts(Programme programme, int year, String... lines) {
        var exercise = programme.exercise(year).orElseThrow();
        List<PlanLine> expenses = new ArrayList<>();
        for (int at = 0; at < lines.length; at += 2) {
            expenses.add(new PlanLine(
                    expenses.size(), lines[at], "", new BigDecimal(lines[at + 1]), Optional.empty(), Map.of()));
        }
        return new PlanFacts(
                programme, year, exercise.months(), exercise.fte(), expenses, Map.of(), 0, List.of(), false);
    }

    /** The shipped rules with more rows in some tables. */
    static RuleSet rules(Map<String, String> more) {
        Map<String, String> changed = new HashMap<>();
        more.forEach((path, rows) ->
                changed.put(path, SHIPPED.text(path).orElseThrow().stripTrailing() + "\n" + rows + "\n"));
        RuleSet rules = RuleSetLoader.load(SHIPPED.with(changed));
        FundingTables.of(rules);
        return rules;
    }

    static Financer financer(String code, boolean funder, FinancerRole role) {
        return new Financer(code, new LocalizedText(code, code), funder, Optional.ofNullable(role));
    }

    static Programme programme(String code, String scheme, Financer... financers) {
        Programme paper = Judging.programme();
        return new Programme(
                code,
                paper.name(),
                paper.start(),
                paper.end(),
                paper.jobStart(),
                paper.fullYearSalary(),
                paper.coordinationDayRate(),
                paper.postsCreated(),
                List.of(financers),
                paper.partners(),
                paper.exercises(),
                scheme);
    }
}

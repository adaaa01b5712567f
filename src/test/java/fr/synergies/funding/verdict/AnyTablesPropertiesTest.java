package fr.synergies.funding.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Financer;
import fr.synergies.programme.FinancerRole;
import fr.synergies.programme.Programme;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever rows finance adds, for whomever: a registered programme gets a whole verdict or a refusal that says what is missing. */
class AnyTablesPropertiesTest {

    private static final List<String> CATEGORIES = List.of("SALARY", "STUDY", "TRAVEL", "EQUIPMENT", "GIFT");

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void any_programme_is_judged_wholly_or_refused(
            @ForAll("tables") Map<String, String> tables,
            @ForAll("programmes") Programme programme,
            @ForAll("lines") List<String> lines) {
        RuleSet rules;
        try {
            rules = ProgrammeRowsTest.rules(tables);
        } catch (RuleSetException inconsistent) {
            assertThat(inconsistent.getMessage()).startsWith("rules/funding/");
            return;
        }
        PlanFacts plan = ProgrammeRowsTest.facts(programme, 2022, lines.toArray(String[]::new));
        try {
            FundingVerdict verdict = FundingRules.ask(plan, rules).verdict();

            assertThat(verdict.partners().keySet())
                    .containsExactlyElementsOf(
                            programme.financers().stream().map(Financer::code).toList());
            assertThat(verdict.partners().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(verdict.totals().amount());
            assertThat(verdict.caps())
                    .allSatisfy(cap -> assertThat(cap.headroom()).isNotNegative());
        } catch (Refusal refused) {
            assertThat(refused.kind()).isEqualTo(Refusal.Kind.UNPROCESSABLE);
        }
    }

    @Provide
    Arbitrary<Map<String, String>> tables() {
        return Combinators.combine(
                        rows(Combinators.combine(category(), owner(), years(), cap())
                                .as((code, owner, years, cap) ->
                                        String.join(",", code, "a", "a", owner, years, cap, "a", "a"))),
                        rows(Combinators.combine(
                                        cap().filter(code -> !code.isEmpty()),
                                        owner(),
                                        years(),
                                        Arbitraries.of("0", "0.5", "1"),
                                        Arbitraries.of(
                                                "AID,EXERCISE,NONE,",
                                                "SPEND,PROGRAMME,POSTS,",
                                                "AID,EXERCISE,FTE_MONTHS,36"),
                                        Arbitraries.of("LESS", "COUNTED"))
                                .as((code, owner, years, rate, kind, vacancies) -> String.join(
                                        ",", code, "r", "a", "a", owner, years, rate, "1000.00", kind, vacancies, "a",
                                        "a"))),
                        rows(Combinators.combine(
                                        category(),
                                        owner(),
                                        years(),
                                        Arbitraries.of("EMPLOYER", "AID_HOLDER", "ONE", "TWO", "NOBODY"),
                                        Arbitraries.of("", "0.5", "0.333333", "1"))
                                .as((code, owner, years, bearer, share) ->
                                        String.join(",", code, owner, years, bearer, share, "a", "a"))))
                .as((categories, caps, splits) -> Map.of(
                        "funding/schemes.csv", "S1,a,a,a,a,,,NO,a,a",
                        "funding/categories.csv", categories,
                        "funding/caps.csv", caps,
                        "funding/split.csv", splits));
    }

    @Provide
    Arbitrary<Programme> programmes() {
        Arbitrary<List<Financer>> sharers = Combinators.combine(
                        Arbitraries.of(FinancerRole.values()).injectNull(0.4),
                        Arbitraries.of(FinancerRole.values()).injectNull(0.4))
                .as((one, two) -> List.of(
                        ProgrammeRowsTest.financer("FUNDER", true, null),
                        ProgrammeRowsTest.financer("ONE", false, one),
                        ProgrammeRowsTest.financer("TWO", false, one == two ? null : two)));
        return Combinators.combine(Arbitraries.of("P1", "P2"), Arbitraries.of("", "S1", "S2"), sharers)
                .as((code, scheme, financers) ->
                        ProgrammeRowsTest.programme(code, scheme, financers.toArray(Financer[]::new)));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Combinators.combine(category(), Arbitraries.of("0.00", "0.01", "33.33", "40000.00"))
                .as((code, amount) -> List.of(code, amount))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pairs -> pairs.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<String> rows(Arbitrary<String> row) {
        return row.list().ofMaxSize(5).map(all -> all.stream().distinct().collect(Collectors.joining("\n")));
    }

    private static Arbitrary<String> category() {
        return Arbitraries.of(CATEGORIES);
    }

    private static Arbitrary<String> cap() {
        return Arbitraries.of("", "STAFF", "EXTERNAL", "GIFTS");
    }

    /** Scheme and programme. */
    private static Arbitrary<String> owner() {
        return Arbitraries.of(",", ",P1", "S1,", "S1,P2", ",P2", "ACCELERATEUR_BFC_2020,P1");
    }

    private static Arbitrary<String> years() {
        return Arbitraries.of(",", "2022,", ",2021", "2022,2022", "2023,2022");
    }
}

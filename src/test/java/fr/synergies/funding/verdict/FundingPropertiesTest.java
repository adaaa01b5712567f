package fr.synergies.funding.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.funding.verdict.FundingVerdict.CapVerdict;
import fr.synergies.funding.verdict.FundingVerdict.LineVerdict;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** What holds for every plan, whatever it asks. */
class FundingPropertiesTest {

    private static final int TRIES = 200;

    private final PlainJavaJudgement plainJava = new PlainJavaJudgement();

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void aid_is_never_above_request_maximum_or_ceiling(@ForAll("plans") PlanFacts plan) {
        FundingVerdict verdict = Judging.RULES.judge(plan);

        assertThat(verdict.lines())
                .allSatisfy(line -> assertThat(line.grantedAid())
                        .isNotNegative()
                        .isLessThanOrEqualTo(line.requestedAid())
                        .isLessThanOrEqualTo(line.maximumAid()));
        for (CapVerdict cap : verdict.caps()) {
            assertThat(cap.granted()).isLessThanOrEqualTo(cap.ceiling()).isEqualTo(grantedUnder(cap.cap(), verdict));
            assertThat(cap.headroom()).isEqualTo(cap.ceiling().subtract(cap.granted()));
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void the_shares_of_an_exceeded_ceiling_add_up_to_it_exactly(@ForAll("plans") PlanFacts plan) {
        assertThat(Judging.RULES.judge(plan).caps())
                .allSatisfy(
                        cap -> assertThat(cap.granted()).isEqualTo(cap.asked().min(cap.ceiling())));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void what_the_partners_pay_adds_up_to_the_expense(@ForAll("plans") PlanFacts plan) {
        FundingVerdict verdict = Judging.RULES.judge(plan);

        assertThat(verdict.lines())
                .allSatisfy(line -> assertThat(sum(line.partners())).isEqualTo(line.amount()));
        assertThat(sum(verdict.partners())).isEqualTo(verdict.totals().amount());
        assertThat(verdict.partners().get("ADEME_REGION"))
                .isEqualTo(verdict.totals().grantedAid());
        assertThat(verdict.totals().excess())
                .isEqualTo(verdict.totals()
                        .requestedAid()
                        .subtract(verdict.totals().grantedAid()));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void judging_twice_gives_the_same_verdict(@ForAll("plans") PlanFacts plan) {
        assertThat(Judging.RULES.judge(plan)).isEqualTo(Judging.RULES.judge(plan));
    }

    /**
     * The last cents of a shared ceiling go, among equal fractions of a cent, to the larger expense and then to the earlier
     * line. So the order may only matter between lines of the same expense: while these keep theirs, every line keeps its
     * verdict; and the caps and totals are the same in any order.
     */
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void the_order_of_the_lines_does_not_matter(@ForAll("plans") PlanFacts plan, @ForAll Random random) {
        FundingVerdict verdict = Judging.RULES.judge(plan);
        List<Integer> anyOrder =
                new ArrayList<>(IntStream.range(0, plan.lines().size()).boxed().toList());
        Collections.shuffle(anyOrder, random);
        List<Integer> order = equalExpensesInOrder(anyOrder, plan.lines());

        FundingVerdict reordered = Judging.RULES.judge(with(plan, order));
        FundingVerdict shuffled = Judging.RULES.judge(with(plan, anyOrder));

        assertThat(reordered.lines())
                .isEqualTo(order.stream().map(verdict.lines()::get).toList());
        assertThat(reordered.partners()).isEqualTo(verdict.partners());
        assertThat(shuffled.totals()).isEqualTo(verdict.totals());
        assertThat(shuffled.caps()).isEqualTo(verdict.caps());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void the_rules_agree_with_plain_java(@ForAll("plans") PlanFacts plan) {
        FundingVerdict verdict = Judging.RULES.judge(plan);
        PlainJavaJudgement.Result expected = plainJava.judge(plan);

        assertThat(verdict.lines()).extracting(LineVerdict::maximumAid).isEqualTo(expected.maximums());
        assertThat(verdict.lines()).extracting(LineVerdict::grantedAid).isEqualTo(expected.grants());
        assertThat(verdict.partners()).isEqualTo(expected.partners());
        assertThat(verdict.caps())
                .allSatisfy(cap -> assertThat(cap.ceiling()).isEqualTo(PlainJavaJudgement.ceiling(plan, cap.cap())));
    }

    @Provide
    Arbitrary<PlanFacts> plans() {
        Arbitrary<BigDecimal> fte = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("0", "0.5", "0.75", "1").map(BigDecimal::new)),
                Tuple.of(
                        1,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.TEN)
                                .ofScale(4)));
        return Combinators.combine(
                        Arbitraries.integers().between(2021, 2023),
                        Arbitraries.integers().between(1, 12),
                        fte,
                        line().list().ofMinSize(1).ofMaxSize(12),
                        euros("16000"),
                        Arbitraries.integers().between(0, 40))
                .as((year, months, posts, lines, prior, priorMonths) -> new PlanFacts(
                        Judging.programme(),
                        year,
                        months,
                        posts,
                        numbered(lines),
                        Map.of("EQUIPMENT", prior),
                        priorMonths,
                        List.of(),
                        false));
    }

    private static Arbitrary<PlanLine> line() {
        Arbitrary<String> category = Arbitraries.of(
                "SALARY",
                "COMMUNICATION",
                "TRAINING",
                "EQUIPMENT",
                "EIT_TOOL",
                "STUDY",
                "TRAVEL",
                "OTHER",
                "COORDINATION");
        return Combinators.combine(category, euros("60000"), euros("60000").optional())
                .as((code, amount, request) -> new PlanLine(0, code, "", amount, request, Map.of()));
    }

    /** Few distinct amounts among the many, so that ties happen. */
    private static Arbitrary<BigDecimal> euros(String most) {
        return Arbitraries.oneOf(
                Arbitraries.of("0.00", "0.01", "6666.67", "10000.00", "15000.00")
                        .map(BigDecimal::new),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal(most))
                        .ofScale(2));
    }

    private static List<Integer> equalExpensesInOrder(List<Integer> anyOrder, List<PlanLine> lines) {
        Map<BigDecimal, Deque<Integer>> places = new HashMap<>();
        for (PlanLine line : lines) {
            places.computeIfAbsent(line.amount(), amount -> new ArrayDeque<>()).add(line.index());
        }
        return anyOrder.stream()
                .map(index -> places.get(lines.get(index).amount()).remove())
                .toList();
    }

    private static PlanFacts with(PlanFacts plan, List<Integer> order) {
        return new PlanFacts(
                plan.programme(),
                plan.year(),
                plan.months(),
                plan.fte(),
                numbered(order.stream().map(plan.lines()::get).toList()),
                plan.priorAid(),
                plan.priorStaffMonths(),
                plan.earlier(),
                plan.derogation());
    }

    private static List<PlanLine> numbered(List<PlanLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(index -> {
                    PlanLine line = lines.get(index);
                    Optional<BigDecimal> request = line.requestedAid();
                    return new PlanLine(index, line.category(), line.label(), line.amount(), request, Map.of());
                })
                .toList();
    }

    private static BigDecimal grantedUnder(String cap, FundingVerdict verdict) {
        return verdict.lines().stream()
                .filter(line -> PlainJavaJudgement.cap(line.category()).equals(cap))
                .map(LineVerdict::grantedAid)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static BigDecimal sum(Map<String, BigDecimal> shares) {
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

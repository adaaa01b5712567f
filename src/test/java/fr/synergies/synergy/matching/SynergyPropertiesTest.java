package fr.synergies.synergy.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import fr.synergies.synergy.matching.Matching.CompanyDraft;
import fr.synergies.synergy.matching.Matching.FlowDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds for all flows, whatever they are. */
public class SynergyPropertiesTest {

    private static final int TRIES = 100;

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void the_order_of_the_flows_does_not_matter(@ForAll("flows") List<Flow> flows, @ForAll Random random) {
        List<Flow> shuffled = new ArrayList<>(flows);
        Collections.shuffle(shuffled, random);

        assertThat(Matching.RULES.judge(shuffled)).isEqualTo(Matching.RULES.judge(flows));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void an_unrelated_flow_changes_nothing_about_the_others(@ForAll("flows") List<Flow> flows) {
        List<Flow> more = new ArrayList<>(flows);
        more.add(Matching.in("a-first", Matching.company("Z"))
                .resource("WATER")
                .of("1", "m³")
                .flow());

        assertThat(Matching.RULES.judge(more)).isEqualTo(Matching.RULES.judge(flows));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void what_is_proposed_is_what_trying_all_pairs_finds(@ForAll("flows") List<Flow> flows) {
        Set<List<String>> pairs = new HashSet<>();
        for (Flow out : flows) {
            for (Flow in : flows) {
                if (out.direction() == Direction.OUT && in.direction() == Direction.IN && together(out, in)) {
                    pairs.add(List.of(out.id(), in.id()));
                }
            }
        }
        List<Synergy> found = Matching.RULES.judge(flows);

        assertThat(found)
                .filteredOn(synergy -> synergy.kind() == SynergyKind.SUBSTITUTION)
                .extracting(Synergy::flows)
                .containsExactlyInAnyOrderElementsOf(pairs);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void a_flow_is_pooled_at_most_once_and_only_with_near_ones(@ForAll("flows") List<Flow> flows) {
        List<Synergy> pools = Matching.RULES.judge(flows).stream()
                .filter(synergy -> synergy.kind() == SynergyKind.POOLING)
                .toList();

        assertThat(pools.stream().flatMap(pool -> pool.flows().stream())).doesNotHaveDuplicates();
        assertThat(pools).allSatisfy(pool -> {
            assertThat(pool.flows()).hasSizeGreaterThan(1).isSorted();
            assertThat(Matching.outcome(pool, "distance")).isNotEqualTo(CriterionOutcome.FAIL);
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void the_verdict_is_the_worst_of_one_outcome_for_each_criterion(@ForAll("flows") List<Flow> flows) {
        assertThat(Matching.RULES.judge(flows)).allSatisfy(synergy -> {
            assertThat(synergy.reasons())
                    .extracting(CriterionFinding::rule)
                    .doesNotHaveDuplicates()
                    .hasSize(synergy.kind() == SynergyKind.SUBSTITUTION ? 12 : 11);
            Set<CriterionOutcome> outcomes =
                    synergy.reasons().stream().map(CriterionFinding::outcome).collect(Collectors.toSet());
            Verdict expected = outcomes.contains(CriterionOutcome.FAIL)
                    ? Verdict.INELIGIBLE
                    : outcomes.contains(CriterionOutcome.REVIEW) ? Verdict.TO_REVIEW : Verdict.ELIGIBLE;
            assertThat(synergy.verdict()).isEqualTo(expected);
        });
    }

    @Provide
    Arbitrary<List<Flow>> flows() {
        return flow().list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(drafts -> IntStream.range(0, drafts.size())
                        .mapToObj(i -> named("f" + i, drafts.get(i)).flow())
                        .toList());
    }

    private static boolean together(Flow out, Flow in) {
        String given = out.resource().code();
        String wanted = in.resource().code();
        return given.equals(wanted)
                || Matching.RULES.tables().compatibilities().stream()
                        .anyMatch(row ->
                                row.outgoing().equals(given) && row.incoming().equals(wanted));
    }

    public static Arbitrary<FlowDraft> flow() {
        Arbitrary<CompanyDraft> company = Arbitraries.integers().between(0, 5).map(SynergyPropertiesTest::company);
        return Combinators.combine(
                        company,
                        Arbitraries.of(Direction.class),
                        Arbitraries.of("PALLET", "GAS", "WOOD", "OIL", "USED_OIL"),
                        Arbitraries.of("kg", "t", "piece", ""),
                        Arbitraries.of("0", "0.5", "10", "1200"),
                        Arbitraries.of(Period.class),
                        Arbitraries.of("0", "0.333333", "2.50"))
                .as((owner, direction, resource, unit, quantity, period, price) -> FlowDraft.of("", owner, direction)
                        .resource(resource)
                        .of(quantity, unit)
                        .per(period)
                        .price(price)
                        .disposal(price));
    }

    /** The same number is the same company, wherever it appears. */
    public static CompanyDraft company(int number) {
        CompanyDraft draft = Matching.company("C" + number);
        return switch (number) {
            case 0 -> draft.kmNorth(0);
            case 1 -> draft.kmNorth(14);
            case 2 -> draft.kmNorth(29);
            case 3 -> draft.kmNorth(45);
            case 4 -> draft.park("OUTSIDE").silent();
            default -> draft.park("METROPOLE").permitsUnknown();
        };
    }

    public static FlowDraft named(String id, FlowDraft draft) {
        return new FlowDraft(
                id,
                draft.company(),
                draft.direction(),
                draft.resource(),
                draft.waste(),
                draft.quantity(),
                draft.unit(),
                draft.period(),
                draft.months(),
                draft.unitPrice(),
                draft.disposalPrice(),
                draft.bound());
    }
}

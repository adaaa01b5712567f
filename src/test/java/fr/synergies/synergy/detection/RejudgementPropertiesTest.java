package fr.synergies.synergy.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.synergy.matching.FlowMatch;
import fr.synergies.synergy.matching.Matching;
import fr.synergies.synergy.matching.Matching.FlowDraft;
import fr.synergies.synergy.matching.Pools;
import fr.synergies.synergy.matching.Synergy;
import fr.synergies.synergy.matching.SynergyPropertiesTest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Judging what changed leads where judging everything does, and leaves out only what is too far away. */
class RejudgementPropertiesTest {

    private static final int TRIES = 60;
    private static final Judges JUDGES = new Judges(Matching.RULES);

    @AfterContainer
    static void rest() {
        JUDGES.close();
    }

    /** Flows that come or change, or go where the draft is none; and companies that move to where another one was. */
    record Change(Map<Integer, FlowDraft> come, Set<Integer> go, Map<Integer, Integer> moves) {}

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void after_any_changes_the_proposals_are_those_of_judging_everything_anew(@ForAll("changes") List<Change> changes) {
        MemoryBook book = new MemoryBook();
        Map<Integer, FlowDraft> drafts = new TreeMap<>();
        Map<Integer, Integer> places = new TreeMap<>();
        Map<String, Flow> before = Map.of();
        for (Change change : changes) {
            drafts.putAll(change.come());
            drafts.keySet().removeAll(change.go());
            places.putAll(change.moves());
            Map<String, Flow> now = flows(drafts, places);
            touched(book, before, now);
            MemoryBook anew = new MemoryBook();
            whole(anew, now, now.keySet());

            assertThat(book.said()).isEqualTo(anew.said());
            before = now;
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void judging_everything_again_brings_any_proposals_up_to_date(@ForAll("changes") List<Change> changes) {
        MemoryBook book = new MemoryBook();
        Map<Integer, FlowDraft> drafts = new TreeMap<>();
        Set<String> ever = new HashSet<>();
        for (Change change : changes) {
            drafts.putAll(change.come());
            drafts.keySet().removeAll(change.go());
            Map<String, Flow> now = flows(drafts, change.moves());
            ever.addAll(now.keySet());
            whole(book, now, ever);
            MemoryBook anew = new MemoryBook();
            whole(anew, now, now.keySet());

            assertThat(book.said()).isEqualTo(anew.said());
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void what_is_kept_is_what_an_evaluation_does_not_refuse_for_its_distance(@ForAll("changes") List<Change> changes) {
        Map<Integer, FlowDraft> drafts = new TreeMap<>();
        changes.forEach(change -> drafts.putAll(change.come()));
        Map<String, Flow> now = flows(drafts, Map.of());
        MemoryBook book = new MemoryBook();
        whole(book, now, now.keySet());
        List<Synergy> near = Matching.RULES.judge(now.values()).stream()
                .filter(synergy -> Matching.outcome(synergy, "distance") != CriterionOutcome.FAIL)
                .toList();

        assertThat(book.kept())
                .containsExactlyInAnyOrderElementsOf(
                        near.stream().map(RejudgementPropertiesTest::brief).toList());
        List<FlowMatch> proposals =
                book.all.values().stream().map(each -> each.ruling().proposal()).toList();
        assertThat(Matching.RULES.explain(proposals)).containsExactlyInAnyOrderElementsOf(near);
    }

    private static void touched(MemoryBook book, Map<String, Flow> before, Map<String, Flow> now) {
        Set<String> touched = new HashSet<>(before.keySet());
        touched.addAll(now.keySet());
        touched.removeIf(id -> before.containsKey(id) && before.get(id).equals(now.get(id)));
        List<Flow> versions = touched.stream()
                .flatMap(id -> Stream.of(before, now).map(each -> each.get(id)))
                .filter(flow -> flow != null)
                .toList();
        Set<String> pools = versions.stream()
                .map(Pools::of)
                .filter(pool -> !pool.equals(Pools.NONE))
                .collect(Collectors.toSet());
        Set<String> resources = versions.stream()
                .flatMap(
                        flow -> Matching.RULES.tables().together(flow.resource().code()).stream())
                .collect(Collectors.toSet());
        Map<String, Flow> around = now.values().stream()
                .filter(flow -> resources.contains(flow.resource().code()))
                .collect(Collectors.toMap(Flow::id, Function.identity()));
        rejudgement(book).touched(Matching.RULES.candidates(around.values()), around, touched, pools);
    }

    private static void whole(MemoryBook book, Map<String, Flow> flows, Collection<String> ids) {
        rejudgement(book).whole(Matching.RULES.candidates(flows.values()), flows, ids);
    }

    private static Rejudgement rejudgement(MemoryBook book) {
        return new Rejudgement(JUDGES, book, new OwnBound(Map.of()), Matching.RULES.version(), judged -> {});
    }

    private static Map<String, Flow> flows(Map<Integer, FlowDraft> drafts, Map<Integer, Integer> places) {
        Map<String, Flow> flows = new TreeMap<>();
        drafts.forEach((number, draft) -> {
            int owner = Integer.parseInt(draft.company().id().substring(1));
            var company = SynergyPropertiesTest.company(places.getOrDefault(owner, owner));
            Company there = new Company(
                    draft.company().id(),
                    company.company().park(),
                    company.consent(),
                    company.position(),
                    company.permits(),
                    company.permitsKnown());
            Flow flow = SynergyPropertiesTest.named("f" + number, draft).flow();
            flows.put(flow.id(), at(there, flow));
        });
        return flows;
    }

    private static Flow at(Company company, Flow flow) {
        return new Flow(
                flow.id(),
                company,
                flow.direction(),
                flow.resource(),
                flow.waste(),
                flow.quantity(),
                flow.unit(),
                flow.period(),
                flow.months(),
                flow.unitPrice(),
                flow.disposalPrice(),
                flow.bound());
    }

    private static String brief(Synergy synergy) {
        String outcomes = synergy.reasons().stream()
                .map(reason -> reason.outcome().name().substring(0, 1))
                .collect(Collectors.joining());
        return synergy.kind() + " " + synergy.flows() + " " + synergy.verdict() + " " + outcomes + " "
                + synergy.savingPerYear() + " " + synergy.co2TonnesPerYear();
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 9);
        Arbitrary<Integer> company = Arbitraries.integers().between(0, 5);
        return Combinators.combine(
                        Arbitraries.maps(number, SynergyPropertiesTest.flow()).ofMaxSize(5),
                        number.set().ofMaxSize(2),
                        Arbitraries.maps(company, company).ofMaxSize(1))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** Proposals in memory. */
    private static final class MemoryBook implements ProposalEntries {

        private final Map<String, JudgedProposal> all = new TreeMap<>();
        private final Map<Long, String> keys = new TreeMap<>();
        private long next;

        Map<String, String> said() {
            return all.values().stream().collect(Collectors.toMap(JudgedProposal::key, JudgedProposal::fingerprint));
        }

        List<String> kept() {
            return all.values().stream()
                    .map(JudgedProposal::ruling)
                    .map(ruling -> ruling.proposal().kind() + " "
                            + ruling.proposal().flows().stream().map(Flow::id).toList() + " " + ruling.verdict() + " "
                            + ruling.outcomes() + " " + ruling.figures().saving() + " "
                            + ruling.figures().co2())
                    .toList();
        }

        @Override
        public Map<String, Known> received(Collection<String> flows) {
            return known(proposal -> proposal.kind() == SynergyKind.SUBSTITUTION
                    && flows.contains(proposal.receiving().id()));
        }

        @Override
        public Map<String, Known> touching(Collection<String> flows) {
            return known(proposal -> proposal.kind() == SynergyKind.SUBSTITUTION
                    && proposal.flows().stream().anyMatch(flow -> flows.contains(flow.id())));
        }

        @Override
        public Map<String, Known> pooled(Collection<String> pools) {
            return known(proposal -> proposal.kind() == SynergyKind.POOLING && pools.contains(Pools.of(proposal)));
        }

        @Override
        public Set<String> pools() {
            return all.values().stream()
                    .map(each -> Pools.of(each.ruling().proposal()))
                    .filter(pool -> !pool.equals(Pools.NONE))
                    .collect(Collectors.toSet());
        }

        @Override
        public void write(List<JudgedProposal> added, Map<Long, JudgedProposal> changed, Collection<Long> removed) {
            removed.forEach(id -> assertThat(all.remove(keys.remove(id))).isNotNull());
            added.forEach(each -> {
                assertThat(all.put(each.key(), each)).as("added twice").isNull();
                keys.put(next++, each.key());
            });
            changed.forEach((id, each) -> {
                assertThat(keys.get(id)).isEqualTo(each.key());
                all.put(each.key(), each);
            });
        }

        private Map<String, Known> known(Predicate<FlowMatch> wanted) {
            return keys.entrySet().stream()
                    .filter(each ->
                            wanted.test(all.get(each.getValue()).ruling().proposal()))
                    .collect(Collectors.toMap(
                            Map.Entry::getValue,
                            each -> new Known(
                                    each.getKey(), all.get(each.getValue()).fingerprint())));
        }
    }
}

package fr.synergies.synergy.detection;

import fr.synergies.company.Flows;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.synergy.matching.CriteriaResult;
import fr.synergies.synergy.matching.FlowMatch;
import fr.synergies.synergy.matching.HandWritten;
import fr.synergies.synergy.matching.HandWritten.Tally;
import fr.synergies.synergy.matching.MatchSearch;
import fr.synergies.synergy.matching.Matching;
import fr.synergies.synergy.matching.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to find and to judge what the flows of a {@link Region} could make together, in 1 GiB of heap:
 * {@code mvn -Pbenchmark test-compile exec:exec -Dbenchmark=SynergyDetection}. Before anything is measured, all ways must
 * find the same and say the same of it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SynergyDetectionBenchmark {

    private static final int JUDGED_AT_ONCE = 4_000;
    private static final int DISTANCE = 7;

    /** Flows, and who judges them. */
    public abstract static class Data {

        List<Flow> all;
        Judges judges;

        /** Makes them, and checks that the rules and plain Java say the same of the same. */
        void make(int flows) {
            all = Region.of(flows);
            judges = new Judges(Matching.RULES);
            same(detected(this), HandWritten.judge(all));
        }

        @TearDown
        public void rest() {
            judges.close();
        }
    }

    /** From a town to a region. */
    @State(Scope.Benchmark)
    public static class Flows extends Data {

        /** How many there are. */
        @Param({"1000", "10000", "100000"})
        public int flows;

        @Setup
        public void make() {
            make(flows);
        }
    }

    /** So few that all pairs can be tried. */
    @State(Scope.Benchmark)
    public static class FewFlows extends Data {

        /** Checks that all pairs have no more in them. */
        @Setup
        public void make() {
            make(1000);
            Tally pooled = pooled(this);
            same(detected(this), allPairs(this).plus(pooled));
        }
    }

    /** Candidates by resource and place, verdicts by Drools. */
    @Benchmark
    public Object detection(Flows flows) {
        return detected(flows);
    }

    /** The same join and criteria by hand. */
    @Benchmark
    public Object plainJava(Flows flows) {
        return HandWritten.judge(flows.all);
    }

    /**
     * Every outgoing flow with every incoming one through Drools, and those whose resources go together kept: twice the
     * flows are four times the pairs, 2 billion for 100 000 flows, which would take hours.
     */
    @Benchmark
    public Object everyPairThroughDrools(FewFlows flows) {
        return allPairs(flows);
    }

    private static Tally detected(Data flows) {
        MatchSearch candidates = Matching.RULES.candidates(flows.all);
        Judging judging = new Judging(flows.judges, ruling -> true);
        candidates.received(flows.all, judging);
        candidates.pools().forEach(pool -> candidates.poolings(pool).forEach(judging));
        return judging.end();
    }

    private static Tally pooled(Data flows) {
        MatchSearch candidates = Matching.RULES.candidates(flows.all);
        Judging judging = new Judging(flows.judges, ruling -> true);
        candidates.pools().forEach(pool -> candidates.poolings(pool).forEach(judging));
        return judging.end();
    }

    private static Tally allPairs(Data flows) {
        Judging judging = new Judging(flows.judges, SynergyDetectionBenchmark::proposed);
        for (Flow out : flows.all) {
            for (Flow in : flows.all) {
                if (out.direction() == Direction.OUT && in.direction() == Direction.IN) {
                    judging.accept(new FlowMatch(SynergyKind.SUBSTITUTION, List.of(out, in)));
                }
            }
        }
        return judging.end();
    }

    /** Whether detection would propose it: the resources go together, and the distance is not refused. */
    private static boolean proposed(CriteriaResult ruling) {
        FlowMatch proposal = ruling.proposal();
        String given = proposal.giving().resource().code();
        String received = proposal.receiving().resource().code();
        boolean together = given.equals(received)
                || Matching.RULES.tables().compatibility(given, received).isPresent();
        return together && ruling.outcomes().charAt(DISTANCE) != 'F';
    }

    private static void same(Tally rules, Tally peer) {
        if (!rules.equals(peer)) {
            throw new IllegalStateException("The peer says " + peer + ", the rules say " + rules);
        }
        System.out.println(rules);
    }

    /** Judges some thousands at a time and sums up. */
    private static final class Judging implements Consumer<FlowMatch> {

        private final Judges judges;
        private final Predicate<CriteriaResult> counted;
        private final List<FlowMatch> waiting = new ArrayList<>();
        private Tally tally = Tally.NONE;

        Judging(Judges judges, Predicate<CriteriaResult> counted) {
            this.judges = judges;
            this.counted = counted;
        }

        @Override
        public void accept(FlowMatch proposal) {
            waiting.add(proposal);
            if (waiting.size() == JUDGED_AT_ONCE) {
                judge();
            }
        }

        Tally end() {
            judge();
            return tally;
        }

        private void judge() {
            for (Tally one : judges.judge(waiting, ruling -> counted.test(ruling) ? Tally.of(ruling) : Tally.NONE)) {
                tally = tally.plus(one);
            }
            waiting.clear();
        }
    }
}

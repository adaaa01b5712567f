package fr.synergies.synergy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to find what flows could make together, beside plain Java that joins a map of lists and groups nothing: half of the
 * flows go out, twenty share a resource. {@code mvn -Pbenchmark test-compile exec:exec -Dbenchmark=SynergyDetection}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SynergyDetectionBenchmark {

    private static final int SHARING_A_RESOURCE = 20;

    /** How many flows there are. */
    @Param({"1000", "10000", "100000"})
    public int flows;

    private List<Flow> all;
    private SynergyDetection detection;

    /** Makes the flows, and checks that both find the same pairs. */
    @Setup
    public void make() {
        Random random = new Random(1);
        Park park = Matching.RULES.tables().parks().get("CAP_NORD");
        FlowUnit kilogram = Matching.RULES.tables().units().get("kg");
        all = new ArrayList<>();
        for (int i = 0; i < flows; i++) {
            Position position = new Position(47.2 + random.nextDouble() / 5, 4.9 + random.nextDouble() / 5);
            Company company = new Company("c" + i, park, true, Optional.of(position), Set.of(), true);
            String code = "R" + random.nextInt(Math.max(1, flows / SHARING_A_RESOURCE));
            Resource resource = new Resource(code, park.name(), true, BigDecimal.ONE, "EXPERIMENTATION");
            all.add(new Flow(
                    "f" + i,
                    company,
                    i % 2 == 0 ? Direction.OUT : Direction.IN,
                    resource,
                    Optional.empty(),
                    BigDecimal.TEN,
                    Optional.of(kilogram),
                    Period.YEAR,
                    Set.of(),
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    BigDecimal.ZERO));
        }
        detection = new SynergyDetection(List.of(), 30);
        long pairs = detection.detect(all, Integer.MAX_VALUE).stream()
                .filter(proposal -> proposal.kind() == Kind.SUBSTITUTION)
                .count();
        if (pairs != plainJava().size()) {
            throw new IllegalStateException("The peer does not find what the detection finds");
        }
    }

    /** Substitutions and poolings. */
    @Benchmark
    public List<Proposal> detection() {
        return detection.detect(all, Integer.MAX_VALUE);
    }

    /** Pairs alone. */
    @Benchmark
    public List<Flow[]> plainJava() {
        Map<String, List<Flow>> incoming = new HashMap<>();
        for (Flow flow : all) {
            if (flow.direction() == Direction.IN) {
                incoming.computeIfAbsent(flow.resource().code(), code -> new ArrayList<>())
                        .add(flow);
            }
        }
        List<Flow[]> pairs = new ArrayList<>();
        for (Flow flow : all) {
            if (flow.direction() == Direction.OUT) {
                for (Flow in : incoming.getOrDefault(flow.resource().code(), List.of())) {
                    pairs.add(new Flow[] {flow, in});
                }
            }
        }
        return pairs;
    }
}

package fr.synergies.funding.verdict;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the paper's plan of 2022 takes to judge: by the rules, findings in two languages included, and beside it by
 * plain Java that computes the amounts alone. {@code mvn -Pbenchmark test-compile exec:exec -Dbenchmark=FundingEvaluation}
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class FundingEvaluationBenchmark {

    private PlanFacts plan;
    private FundingRules rules;
    private PlainJavaJudgement peer;

    @Setup
    public void load() {
        plan = Judging.paper(2022).facts();
        rules = Judging.RULES;
        peer = new PlainJavaJudgement();
        if (!peer.judge(plan)
                .grants()
                .equals(rules.judge(plan).lines().stream()
                        .map(FundingVerdict.LineVerdict::grantedAid)
                        .toList())) {
            throw new IllegalStateException("The peer does not grant what the rules grant");
        }
    }

    @Benchmark
    public Object rules() {
        return rules.judge(plan);
    }

    @Benchmark
    public Object plainJava() {
        return peer.judge(plan);
    }
}

package fr.synergies.synergy.detection;

import fr.synergies.synergy.matching.CriteriaResult;
import fr.synergies.synergy.matching.FlowMatch;
import fr.synergies.synergy.matching.SynergyJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Judges many proposals on all processors, a few hundred per Drools session. */
final class Judges implements AutoCloseable {

    private final SynergyJudge rules;
    private final ExecutorService threads;

    Judges(SynergyJudge rules) {
        this.rules = rules;
        this.threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(task, "synergy-judge");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Judges proposals and maps the rulings, in the order of the proposals. */
    <T> List<T> judge(List<FlowMatch> proposals, Function<CriteriaResult, T> made) {
        List<Callable<List<T>>> parts = new ArrayList<>();
        for (int start = 0; start < proposals.size(); start += SynergyJudge.JUDGED_TOGETHER) {
            List<FlowMatch> part =
                    proposals.subList(start, Math.min(proposals.size(), start + SynergyJudge.JUDGED_TOGETHER));
            parts.add(() -> rules.rule(part).stream().map(made).toList());
        }
        try {
            List<T> all = new ArrayList<>(proposals.size());
            for (Future<List<T>> part : threads.invokeAll(parts)) {
                all.addAll(part.get());
            }
            return all;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while judging", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

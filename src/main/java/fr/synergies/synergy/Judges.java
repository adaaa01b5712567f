package fr.synergies.synergy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Judges many proposals on all processors, some hundreds in a session each. */
final class Judges implements AutoCloseable {

    private final SynergyRules rules;
    private final ExecutorService threads;

    Judges(SynergyRules rules) {
        this.rules = rules;
        this.threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(task, "synergy-judge");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What the rules say of them, in their order. */
    List<Ruling> judge(List<Proposal> proposals) {
        List<Callable<List<Ruling>>> parts = new ArrayList<>();
        for (int start = 0; start < proposals.size(); start += SynergyRules.JUDGED_TOGETHER) {
            List<Proposal> part =
                    proposals.subList(start, Math.min(proposals.size(), start + SynergyRules.JUDGED_TOGETHER));
            parts.add(() -> rules.rule(part));
        }
        try {
            List<Ruling> rulings = new ArrayList<>(proposals.size());
            for (Future<List<Ruling>> part : threads.invokeAll(parts)) {
                rulings.addAll(part.get());
            }
            return rulings;
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

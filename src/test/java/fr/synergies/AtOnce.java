package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What two people do at the same instant. */
public final class AtOnce {

    private AtOnce() {}

    /** Does both, each in a thread of its own, and returns what they answer. */
    public static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> each : List.of(one, other)) {
                answers.add(people.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            people.shutdownNow();
        }
    }

    /** Two transactions, both open before either writes what both have read: one is written, the other refused with 409. */
    public static void oneIsRefused(PlatformTransactionManager transactions, Runnable one, Runnable other)
            throws Exception {
        CyclicBarrier open = new CyclicBarrier(2);
        List<Optional<Refusal>> refusals =
                both(() -> refusal(transactions, open, one), () -> refusal(transactions, open, other));
        assertThat(refusals.stream().flatMap(Optional::stream))
                .singleElement()
                .extracting(refusal -> refusal.kind().status())
                .isEqualTo(409);
    }

    private static Optional<Refusal> refusal(
            PlatformTransactionManager transactions, CyclicBarrier open, Runnable write) {
        try {
            new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                await(open);
                write.run();
            });
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

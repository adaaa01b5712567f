package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.trail.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Listens in every test whether the trail tells a cause before its effects: no transaction begins with the end of a task or of a case,
 * save when an administrator deletes the case, of which nothing else is told.
 */
class ToldCauses {

    private static final Set<String> EFFECTS = Set.of("task-cancelled", "case-ended");

    /** The end of a recruitment that a test has shortened to one message, of which nobody tells. */
    private static final String SHORTENED = "recruitmentOver";

    private final List<String> effectsFirst = new CopyOnWriteArrayList<>();

    @EventListener
    void told(Act act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Acts acts = (Acts) TransactionSynchronizationManager.getResource(this);
        if (acts == null) {
            acts = new Acts(new ArrayList<>());
            TransactionSynchronizationManager.bindResource(this, acts);
            TransactionSynchronizationManager.registerSynchronization(new End(acts));
        }
        acts.all().add(act);
    }

    /** Fails if a transaction since the last check told an effect first. */
    void check() {
        List<String> found = List.copyOf(effectsFirst);
        effectsFirst.clear();
        assertThat(found)
                .as("transactions that tell an effect before its cause")
                .isEmpty();
    }

    private static boolean isDeletion(Act act) {
        return act.act().equals("case-ended") && act.outcome().equals("cancelled");
    }

    private record Acts(List<Act> all) {}

    private final class End implements TransactionSynchronization {

        private final Acts acts;

        End(Acts acts) {
            this.acts = acts;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ToldCauses.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ToldCauses.this, acts);
        }

        @Override
        public void afterCommit() {
            boolean deleted = acts.all().stream().anyMatch(ToldCauses::isDeletion);
            Act first = acts.all().get(0);
            if (!deleted && EFFECTS.contains(first.act()) && !first.element().equals(SHORTENED)) {
                effectsFirst.add(acts.all().stream()
                        .map(act -> act.caseId() + " " + act.act() + " " + act.element())
                        .collect(Collectors.joining(", ")));
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(ToldCauses.this);
        }
    }
}

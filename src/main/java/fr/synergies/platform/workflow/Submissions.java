package fr.synergies.platform.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The values being submitted for a task on the current thread. The engine would write submitted variables to the process before
 * any listener runs, and would take an older variable of the same name for one that was not submitted. Held back here, only
 * submitted values count, and nothing is written before it has been checked.
 */
class Submissions {

    private final ThreadLocal<Deque<Submission>> current = ThreadLocal.withInitial(ArrayDeque::new);

    <T> T during(String taskId, Map<String, Object> values, Supplier<T> completion) {
        Deque<Submission> submissions = current.get();
        submissions.push(new Submission(taskId, values == null ? Map.of() : values));
        try {
            return completion.get();
        } finally {
            submissions.pop();
            if (submissions.isEmpty()) {
                current.remove();
            }
        }
    }

    /** The values submitted for the task; none if it is completed without any. */
    Map<String, Object> of(String taskId) {
        return current.get().stream()
                .filter(submission -> submission.taskId().equals(taskId))
                .findFirst()
                .map(Submission::values)
                .orElse(Map.of());
    }

    private record Submission(String taskId, Map<String, Object> values) {}
}

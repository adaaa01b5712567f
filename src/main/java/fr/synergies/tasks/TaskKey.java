package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.time.Instant;

/** Position in the list by creation: the last task already read. Its text form is opaque to clients. */
record TaskKey(Instant created, String id) {

    static final TaskKey START = new TaskKey(Instant.EPOCH, "");

    static TaskKey of(TaskView task) {
        return new TaskKey(task.created(), task.id());
    }

    static TaskKey parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        String[] parts = text.split("_", 2);
        try {
            return new TaskKey(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.invalid(Violation.of("after", "tasks.after"));
        }
    }

    String text() {
        return created.toEpochMilli() + "_" + id;
    }
}

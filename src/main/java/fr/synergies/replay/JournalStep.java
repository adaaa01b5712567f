package fr.synergies.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The action of a journal entry. */
sealed interface JournalStep {

    /** Completes an open task of a case, or all open tasks of that element, as for a task that each partner has. */
    record Complete(String caseId, String task, JsonNode form, boolean all) implements JournalStep {}

    /** Attaches a document to an open task of a case. */
    record Attach(String caseId, String task, String kind, String name, String text) implements JournalStep {}

    /** Calls the application's API. */
    record Call(String method, String path, JsonNode body) implements JournalStep {}

    /** The entry in a few words, for messages. */
    default String described() {
        if (this instanceof Complete complete) {
            return complete.task() + " of " + complete.caseId();
        }
        if (this instanceof Attach attach) {
            return attach.name() + " to " + attach.task() + " of " + attach.caseId();
        }
        Call call = (Call) this;
        return Map.entry(call.method(), call.path()).toString();
    }
}

package fr.synergies.workflow;

import java.util.Map;

/** What the business does when a case starts. The bean is named like the start event's id in the diagram. */
@FunctionalInterface
public interface CaseOpening {

    /**
     * Opens a case.
     *
     * @param businessKey the case's id, never blank
     * @param actor the user's id, {@code system} when the program itself starts the case
     * @return variables for the process, written over those the caller gave
     * @throws fr.synergies.web.Refusal to start nothing
     */
    Map<String, Object> open(String businessKey, String actor);
}

package fr.synergies.platform.workflow;

import java.util.Set;

/** Who completed the tasks of a case before, as reported by the module that keeps the trail. */
@FunctionalInterface
public interface EarlierSignatures {

    /**
     * The users who completed the tasks of an element since a task of another element was last completed; if none was completed since,
     * whoever completed the last one before.
     *
     * @param since the element whose task is about to be completed
     */
    Set<String> of(String caseId, String element, String since);
}

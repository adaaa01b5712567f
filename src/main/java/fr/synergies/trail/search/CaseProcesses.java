package fr.synergies.trail.search;

import java.util.Collection;
import java.util.Map;

/** Provides the processes of cases. */
public interface CaseProcesses {

    /** Process keys by case id, for the cases that have a process. */
    Map<String, String> keys(Collection<String> caseIds);
}

package fr.synergies.audit;

import java.util.Collection;
import java.util.Map;

/** Knows the processes of cases. */
interface CaseProcesses {

    /** Keys of processes by case id, of those cases that have one. */
    Map<String, String> keys(Collection<String> caseIds);
}

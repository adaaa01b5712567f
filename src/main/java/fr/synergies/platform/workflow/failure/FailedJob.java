package fr.synergies.platform.workflow.failure;

import java.time.Instant;

/**
 * An automatic step of the engine that failed.
 *
 * @param id the job's id
 * @param caseId business key of its case, empty when it has none
 * @param process name of the process
 * @param element id of the diagram's element
 * @param cause message of the last exception
 * @param retriesLeft 0 when the engine has given up and waits for an administrator
 * @param due when the engine tries again, if retries are left
 */
record FailedJob(String id, String caseId, String process, String element, String cause, int retriesLeft, Instant due) {

    public boolean isGivenUp() {
        return retriesLeft == 0;
    }
}

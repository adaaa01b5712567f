package fr.synergies.platform.jobs;

import java.sql.SQLTransientException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Faults of the database that pass: a lock held by others for too long (H2 reports it as a query that timed out), transactions that
 * cannot be serialized, a database that is away.
 */
final class PassingFault {

    private static final int DEEPEST = 50;

    private PassingFault() {}

    static boolean is(Throwable thrown) {
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            if (current instanceof TransientDataAccessException
                    || current instanceof RecoverableDataAccessException
                    || current instanceof DataAccessResourceFailureException
                    || current instanceof CannotCreateTransactionException
                    || current instanceof SQLTransientException) {
                return true;
            }
            current = current.getCause();
        }
        return false;
    }
}

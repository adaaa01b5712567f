package fr.synergies.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Recognises faults of the database that pass by the SQLSTATE of PostgreSQL (appendix A of its documentation) and H2, whoever wrapped
 * them.
 */
public final class DatabaseFaults {

    /** A chain of causes may be a circle. */
    private static final int DEEPEST = 50;

    /** lock_not_available, serialization_failure, deadlock_detected, query_canceled; H2: lock timeout, concurrent update. */
    private static final Set<String> BUSY_STATES = Set.of("55P03", "40001", "40P01", "57014", "HYT00", "90131");

    /** connection exceptions, insufficient resources, operator intervention, system errors. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "58");

    /** H2: input or output failed, connection broken, database closed, closed at shutdown. */
    private static final Set<String> AWAY_STATES = Set.of("90028", "90031", "90067", "90098", "90121");

    private static final String SHUTTING_DOWN = "57P";

    /** H2 could not write its file, such as on a full disk; a file that others hold has a state of its own. */
    private static final String GENERAL = "HY000";

    private static final String H2_STORE = "org.h2.mvstore.MVStoreException";

    private DatabaseFaults() {}

    /** The fault among an exception and its causes; the innermost one that says something counts. */
    public static Optional<DatabaseFault> of(Throwable thrown) {
        DatabaseFault found = null;
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            DatabaseFault said = said(current);
            found = said == null ? found : said;
            current = current.getCause();
        }
        return Optional.ofNullable(found);
    }

    private static DatabaseFault said(Throwable thrown) {
        if (thrown instanceof SQLException sql) {
            return said(sql);
        }
        if (thrown instanceof DataAccessResourceFailureException
                || thrown instanceof RecoverableDataAccessException
                || thrown instanceof CannotCreateTransactionException) {
            return DatabaseFault.AWAY;
        }
        return thrown instanceof TransientDataAccessException || thrown instanceof ConcurrencyFailureException
                ? DatabaseFault.BUSY
                : null;
    }

    private static DatabaseFault said(SQLException thrown) {
        String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
        if (BUSY_STATES.contains(state)) {
            return DatabaseFault.BUSY;
        }
        boolean away = thrown instanceof SQLTransientConnectionException
                || state.startsWith(SHUTTING_DOWN)
                || AWAY_STATES.contains(state)
                || state.equals(GENERAL) && isStore(thrown.getCause())
                || state.length() > 2 && AWAY_CLASSES.contains(state.substring(0, 2));
        if (away) {
            return DatabaseFault.AWAY;
        }
        return thrown instanceof SQLTransientException ? DatabaseFault.BUSY : null;
    }

    private static boolean isStore(Throwable cause) {
        return cause != null && cause.getClass().getName().equals(H2_STORE);
    }
}

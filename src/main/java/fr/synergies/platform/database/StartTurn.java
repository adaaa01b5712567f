package fr.synergies.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodes start one after the other: tables, processes, groups, users, rules and programmes are made by the first, and found by the
 * others. On PostgreSQL a start holds an advisory lock of its session until the program is ready; it goes with the session if the
 * node dies. The file of H2 is open to one program only.
 */
@Component
class StartTurn implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

    /** Any number that nobody else locks. */
    private static final long LOCK = 7_963_745_378L;

    private final DataSource database;
    private final StartSettings settings;
    private final InstantSource machine = InstantSource.system();
    private Connection held;

    StartTurn(DataSource database, StartSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() throws InterruptedException, SQLException {
        Connection connection = connect();
        boolean locks = connection
                .getMetaData()
                .getDatabaseProductName()
                .toLowerCase(Locale.ROOT)
                .startsWith("postgres");
        if (!locks) {
            connection.close();
            return;
        }
        held = connection;
        take();
    }

    /** The program is ready, or its start has failed. */
    @Override
    public void destroy() throws SQLException {
        release();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() throws SQLException {
        release();
    }

    private Connection connect() throws InterruptedException {
        long until = machine.millis() + settings.database().toMillis();
        while (true) {
            try {
                return database.getConnection();
            } catch (SQLException | RuntimeException away) { // the pool wraps what stops its first connection
                if (DatabaseFaults.of(away).isEmpty()) {
                    throw StartRefused.unusable(away);
                }
                if (machine.millis() >= until) {
                    throw StartRefused.noDatabase(settings.database(), away);
                }
                LOG.warn("The database does not answer; trying again: {}", away.getMessage());
                Thread.sleep(Duration.ofSeconds(2).toMillis());
            }
        }
    }

    private void take() throws SQLException {
        try (Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("set local lock_timeout = " + settings.otherNode().toMillis());
            statement.execute("set local statement_timeout = 0");
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            held.commit(); // the lock is the session's, and stays
            held.setAutoCommit(true);
        } catch (SQLException failed) {
            held.close();
            held = null;
            if (DatabaseFaults.of(failed).equals(Optional.of(DatabaseFault.BUSY))) {
                throw StartRefused.otherNode(settings.otherNode(), failed);
            }
            throw failed;
        }
    }

    private synchronized void release() throws SQLException {
        if (held == null) {
            return;
        }
        try (Connection connection = held;
                Statement statement = connection.createStatement()) {
            held = null;
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    /** Lets Flyway, and with it everything that needs tables, wait for the turn. */
    static class Detector extends AbstractBeansOfTypeDatabaseInitializerDetector {

        @Override
        protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
            return Set.of(StartTurn.class);
        }

        /** Before Flyway's. */
        @Override
        public int getOrder() {
            return 0;
        }
    }
}

package fr.synergies.rules;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Empty databases of either kind. */
final class RuleDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private RuleDatabase() {}

    static DataSource inMemory() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:rules-" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        return memory;
    }

    static DataSource on(EmbeddedPostgres server) throws Exception {
        String name = "rules" + NUMBER.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getDatabase("postgres", name);
    }
}

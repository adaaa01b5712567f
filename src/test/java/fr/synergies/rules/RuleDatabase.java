package fr.synergies.rules;

import fr.synergies.Postgres;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Databases of either kind with the program's tables, all of them empty; the tables are made once and then copied. */
public final class RuleDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private RuleDatabase() {}

    public static DataSource inMemory() {
        JdbcDataSource copy = named("rules-" + NUMBER.incrementAndGet());
        new JdbcTemplate(copy).batchUpdate(InMemory.TABLES.toArray(String[]::new));
        return copy;
    }

    public static DataSource onPostgres() {
        return Postgres.copyOf(OnPostgres.TEMPLATE.name()).owner();
    }

    private static JdbcDataSource named(String name) {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return memory;
    }

    private static DataSource migrated(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("23")
                .load()
                .migrate();
        return database;
    }

    private static final class InMemory {

        private static final List<String> TABLES =
                new JdbcTemplate(migrated(named("rules"))).queryForList("script", String.class);
    }

    private static final class OnPostgres {

        private static final Postgres TEMPLATE = Postgres.empty();

        static {
            migrated(TEMPLATE.owner());
        }
    }
}

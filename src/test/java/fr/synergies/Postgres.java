package fr.synergies;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of its own on the one PostgreSQL of these tests, which starts when it is first asked for and ends with the JVM. */
public record Postgres(String name) {

    /** The owner of each database; it needs no password. */
    public static final String OWNER = "postgres";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** An empty database. */
    public static Postgres empty() {
        return copyOf("template1");
    }

    /** A database with all that another one holds, to which nobody is connected. */
    public static Postgres copyOf(String template) {
        String name = "tests_" + NUMBER.incrementAndGet();
        new JdbcTemplate(Server.RUNNING.getPostgresDatabase())
                .execute("create database " + name + " template " + template);
        return new Postgres(name);
    }

    /** The database as its owner sees it. */
    public DataSource owner() {
        return as(OWNER);
    }

    /** The database as a role sees it. */
    public DataSource as(String role) {
        return Server.RUNNING.getDatabase(role, name);
    }

    public String url() {
        return Server.RUNNING.getJdbcUrl(OWNER, name);
    }

    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        /** What a crash would lose is of no use to anybody. It stops after the programs that use it. */
        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package fr.synergies.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import javax.sql.DataSource;

/** The same on PostgreSQL; the servers end with the JVM. */
class ActSearchOnPostgresTest extends ActSearchTest {

    @Override
    DataSource database() throws Exception {
        return EmbeddedPostgres.builder().start().getPostgresDatabase();
    }
}

package fr.synergies.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import javax.sql.DataSource;

/** The same on PostgreSQL; the server ends with the JVM. */
class TamperOnPostgresTest extends TamperTest {

    @Override
    DataSource database() throws Exception {
        return EmbeddedPostgres.builder().start().getPostgresDatabase();
    }
}

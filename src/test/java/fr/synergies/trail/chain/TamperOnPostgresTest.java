package fr.synergies.trail.chain;

import fr.synergies.Postgres;
import javax.sql.DataSource;

/** The same on PostgreSQL. */
class TamperOnPostgresTest extends TamperTest {

    @Override
    DataSource database() {
        return Postgres.empty().owner();
    }
}

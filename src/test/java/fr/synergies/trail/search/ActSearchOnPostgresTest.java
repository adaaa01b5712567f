package fr.synergies.trail.search;

import fr.synergies.Postgres;
import javax.sql.DataSource;

/** The same on PostgreSQL. */
class ActSearchOnPostgresTest extends ActSearchTest {

    @Override
    DataSource database() {
        return Postgres.empty().owner();
    }
}

package fr.synergies.rules.library;

import fr.synergies.rules.RuleDatabase;
import javax.sql.DataSource;

/** The same on PostgreSQL. */
class StoredRuleSetsOnPostgresTest extends StoredRuleSetsTest {

    @Override
    DataSource database() {
        return RuleDatabase.onPostgres();
    }
}

package fr.synergies.rules;

import javax.sql.DataSource;

/** The same on PostgreSQL. */
class StoredRuleSetsOnPostgresTest extends StoredRuleSetsTest {

    @Override
    DataSource database() {
        return RuleDatabase.onPostgres();
    }
}

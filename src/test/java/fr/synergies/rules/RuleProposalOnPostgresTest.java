package fr.synergies.rules;

import javax.sql.DataSource;

/** The same on PostgreSQL. */
class RuleProposalOnPostgresTest extends RuleProposalTest {

    @Override
    DataSource database() {
        return RuleDatabase.onPostgres();
    }
}

package fr.synergies.rules.proposal;

import fr.synergies.rules.RuleDatabase;
import javax.sql.DataSource;

/** The same on PostgreSQL. */
class RuleProposalOnPostgresTest extends RuleProposalTest {

    @Override
    DataSource database() {
        return RuleDatabase.onPostgres();
    }
}

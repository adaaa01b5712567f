package fr.synergies.trail.search;

import fr.synergies.trail.chain.ReasonWords;
import fr.synergies.trail.chain.WordRepository;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Migration 26: fills the data that searches read for acts stored earlier, and creates the table of the words of reasons. It
 * comes after the chains (22), which moved the reasons to a table of their own.
 */
@Component
public class V26__search_begun extends BaseJavaMigration {

    /** The words reference their reason, so that erasing the reason deletes them. */
    private static final String WORDS = "create table audit_word (word varchar(40) not null,"
            + " at timestamp with time zone not null, act_id bigint not null, case_id varchar(255) not null,"
            + " place integer not null, foreign key (case_id, place) references audit_reason (case_id, place)"
            + " on delete cascade on update cascade)";

    private static final String PROCESSES = "update audit_case set process = coalesce((select max(proc_def_key_) from"
            + " act_hi_procinst where business_key_ = audit_case.case_id), '')";

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        try (Statement statement = database.createStatement()) {
            statement.execute(WORDS);
            statement.execute("create unique index audit_word_act on audit_word (word, at desc, act_id desc)");
            statement.execute("create index audit_word_reason on audit_word (case_id, place, word)");
            statement.execute("drop index audit_act_programme");
            statement.execute(CaseRepository.remakeAll());
            if (knowsProcesses(database)) {
                statement.execute(PROCESSES);
            }
        }
        fillWords(database);
    }

    /** Whether the engine's own tables exist; in a new database they do not yet. */
    private static boolean knowsProcesses(Connection database) throws SQLException {
        boolean upper = database.getMetaData().storesUpperCaseIdentifiers();
        try (ResultSet tables = database.getMetaData()
                .getTables(null, database.getSchema(), upper ? "ACT_HI_PROCINST" : "act_hi_procinst", null)) {
            return tables.next();
        }
    }

    private static void fillWords(Connection database) throws SQLException {
        try (PreparedStatement reasons = database.prepareStatement("select case_id, place, reason from audit_reason");
                PreparedStatement words = database.prepareStatement(WordRepository.ADD);
                ResultSet row = reasons.executeQuery()) {
            while (row.next()) {
                for (String word : ReasonWords.of(row.getString("reason"))) {
                    words.setString(1, word);
                    words.setString(2, row.getString("case_id"));
                    words.setInt(3, row.getInt("place"));
                    words.addBatch();
                }
                words.executeBatch();
            }
        }
    }
}

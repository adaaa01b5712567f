package fr.synergies.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table of acts. {@link fr.synergies.trail.chain.ChainRepository} adds to it; nothing changes or removes acts. */
@Repository
public class ActRepository {

    /**
     * Prefix of the cases of users, in which their sign-ins are recorded; lists show these cases only when they are searched for.
     */
    public static final String USER = "user-";

    private final JdbcClient database;

    public ActRepository(JdbcClient database) {
        this.database = database;
    }

    /** The acts of a case that come after a sequence number, oldest first. */
    public List<ActEntry> of(String caseId, long after, int limit) {
        return database.sql("select audit_act.*, audit_reason.reason from audit_act left join audit_reason"
                        + " on audit_reason.case_id = audit_act.case_id and audit_reason.place = audit_act.place"
                        + " where audit_act.case_id = :caseId and id > :after order by id fetch first :limit rows only")
                .param("caseId", caseId)
                .param("after", after)
                .param("limit", limit)
                .query(ActRepository::recorded)
                .list();
    }

    public static ActEntry recorded(ResultSet row, int number) throws SQLException {
        return new ActEntry(
                row.getLong("id"),
                row.getInt("place"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_groups"),
                act(row));
    }

    /** Maps a row that includes the reason. */
    static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getString("case_id"),
                row.getString("programme"),
                row.getString("element"),
                row.getString("act"),
                row.getString("outcome"),
                row.getString("facts"),
                row.getString("reason"),
                row.getString("verdict_id"),
                row.getString("rules_version"),
                Optional.ofNullable(row.getBigDecimal("amount")));
    }
}

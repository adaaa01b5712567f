package fr.synergies.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table of acts, which {@link ChainRepository} adds to; nobody changes or removes any. */
@Repository
class ActRepository {

    /** What the cases of users begin with, in which their sign-ins are told; lists show them only when they are looked for. */
    static final String USER = "user-";

    private static final String CASES = """
            select case_id, max(programme) as programme, min(id) as first_id, min(at) as first_at, max(at) as last_at
            from audit_act
            where (:programme = '' or case_id in (select case_id from audit_act where programme = :programme))
              and (:text = '%%' or case_id in (select case_id from audit_act
                   where lower(case_id) like :text escape '!' or lower(actor) like :text escape '!')
                   or case_id in (select case_id from audit_reason where lower(reason) like :text escape '!'))
              and (:text <> '%%' or case_id not like 'user-%')
            group by case_id
            having min(id) < :before
            order by min(id) desc
            fetch first :limit rows only
            """;

    private final JdbcClient database;

    ActRepository(JdbcClient database) {
        this.database = database;
    }

    /** The acts of a case that come after a sequence number, oldest first. */
    List<RecordedAct> of(String caseId, long after, int limit) {
        return database.sql("select audit_act.*, audit_reason.reason from audit_act left join audit_reason"
                        + " on audit_reason.case_id = audit_act.case_id and audit_reason.place = audit_act.place"
                        + " where audit_act.case_id = :caseId and id > :after order by id fetch first :limit rows only")
                .param("caseId", caseId)
                .param("after", after)
                .param("limit", limit)
                .query(ActRepository::act)
                .list();
    }

    boolean knows(String caseId) {
        return database.sql("select count(*) from audit_act where case_id = :caseId")
                        .param("caseId", caseId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Cases whose first act comes before a sequence number, the newest case first. */
    List<KnownCase> cases(CaseSearch search, long before, int limit) {
        return database.sql(CASES)
                .param("programme", search.programme())
                .param("text", "%" + escaped(search.text()) + "%")
                .param("before", before)
                .param("limit", limit)
                .query(ActRepository::knownCase)
                .list();
    }

    List<String> programmes() {
        return database.sql("select distinct programme from audit_act where programme <> '' order by programme")
                .query(String.class)
                .list();
    }

    private static String escaped(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    static RecordedAct act(ResultSet row, int number) throws SQLException {
        Act act = new Act(
                row.getString("case_id"),
                row.getString("programme"),
                row.getString("element"),
                row.getString("act"),
                row.getString("outcome"),
                row.getString("facts"),
                row.getString("reason"),
                row.getString("verdict_id"),
                row.getString("rules_version"));
        return new RecordedAct(
                row.getLong("id"),
                row.getInt("place"),
                instant(row, "at"),
                row.getString("actor"),
                row.getString("actor_groups"),
                act);
    }

    private static KnownCase knownCase(ResultSet row, int number) throws SQLException {
        return new KnownCase(
                row.getString("case_id"),
                row.getString("programme"),
                row.getLong("first_id"),
                instant(row, "first_at"),
                instant(row, "last_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A case as far as its acts tell. */
    record KnownCase(String caseId, String programme, long sequence, Instant firstAct, Instant lastAct) {}
}

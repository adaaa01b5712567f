package fr.synergies.trail.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of cases, with one row per case, maintained together with the chains in the same transaction, so that lists do not
 * have to read the acts. The chain does not cover it; {@link #differing} finds rows that do not match the acts, and {@link
 * #remake} rebuilds them.
 */
@Repository
public class CaseRepository {

    private static final String FOUND =
            "select case_id, programme, process, first_id as sequence, first_at as first_act,"
                    + " last_at as last_act, acts from audit_case ";
    private static final String BEGIN = "insert into audit_case (case_id, programme, process, first_id, first_at,"
            + " last_at, acts) select case_id, cast(? as varchar(64)), cast(? as varchar(255)), id, at,"
            + " cast(? as timestamp with time zone), cast(? as integer) from audit_act where case_id = ? and place = 1";
    private static final String GO_ON = "update audit_case set last_at = greatest(last_at, ?), acts = ?,"
            + " programme = case when programme = '' then ? else programme end,"
            + " process = case when process = '' then ? else process end where case_id = ?";
    /** The programme of a case is that of its first act that names one. */
    private static final String REMAKE = "insert into audit_case (case_id, programme, process, first_id, first_at,"
            + " last_at, acts) select case_id, coalesce((select programme from audit_act named"
            + " where named.case_id = audit_act.case_id and named.programme <> '' order by named.place"
            + " fetch first 1 row only), ''), '', min(id), min(at), max(at), max(place) from audit_act ";

    private static final String DIFFERING = "select ends.case_id from audit_chain ends left join audit_case kept"
            + " on kept.case_id = ends.case_id and kept.acts = ends.length"
            + " where ends.length > 0 and kept.case_id is null union"
            + " select kept.case_id from audit_case kept left join audit_chain ends on ends.case_id = kept.case_id"
            + " where ends.case_id is null order by 1 fetch first ? rows only";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public CaseRepository(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /**
     * How newly chained acts change the row of their case.
     *
     * @param programme of the first of them that names one, otherwise empty
     * @param process key of the process that they started, otherwise empty
     * @param length current length of the chain
     * @param begun whether the case is new
     */
    public record Change(String caseId, String programme, String process, Instant last, int length, boolean begun) {}

    /** Stores the changes of cases whose acts are already stored. */
    public void keep(Collection<Change> changes) {
        jdbc.batchUpdate(
                BEGIN,
                changes.stream()
                        .filter(Change::begun)
                        .map(each -> new Object[] {
                            each.programme(), each.process(), utc(each.last()), each.length(), each.caseId()
                        })
                        .toList());
        jdbc.batchUpdate(
                GO_ON,
                changes.stream()
                        .filter(each -> !each.begun())
                        .map(each -> new Object[] {
                            utc(each.last()), each.length(), each.programme(), each.process(), each.caseId()
                        })
                        .toList());
    }

    /** Cases that meet a condition, newest first. */
    List<CaseRow> list(Condition condition, long before, int limit) {
        String order = condition.column().isEmpty() ? "" : condition.column() + ", ";
        return client.sql(FOUND + "where first_id < :before and " + condition.sql() + " order by " + order
                        + "first_id desc fetch first :limit rows only")
                .params(condition.params())
                .param("before", before)
                .param("limit", limit)
                .query(CaseRow.class)
                .list();
    }

    public Optional<CaseRow> find(String caseId) {
        return client.sql(FOUND + "where case_id = :caseId")
                .param("caseId", caseId)
                .query(CaseRow.class)
                .optional();
    }

    /** Some cases whose row does not match their chain. */
    List<String> differing(int most) {
        return jdbc.queryForList(DIFFERING, String.class, most);
    }

    /** Rebuilds the rows of some cases from their acts; their processes are set separately. */
    void remake(List<String> caseIds) {
        jdbc.batchUpdate(
                "delete from audit_case where case_id = ?",
                caseIds.stream().map(each -> new Object[] {each}).toList());
        jdbc.batchUpdate(
                REMAKE + "where case_id = ? group by case_id",
                caseIds.stream().map(each -> new Object[] {each}).toList());
    }

    /** Stores the processes of cases, by case id. */
    void process(Map<String, String> keys) {
        jdbc.batchUpdate(
                "update audit_case set process = ? where case_id = ?",
                keys.entrySet().stream()
                        .map(each -> new Object[] {each.getValue(), each.getKey()})
                        .toList());
    }

    /** The statement that builds all rows. */
    static String remakeAll() {
        return REMAKE + "group by case_id";
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

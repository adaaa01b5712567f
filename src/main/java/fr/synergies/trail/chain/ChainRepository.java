package fr.synergies.trail.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of chains: locks their ends, appends links, reads them in order. */
@Repository
class ChainRepository {

    private static final String INSERT =
            "insert into audit_act (case_id, place, previous_hash, at, actor, actor_groups,"
                    + " programme, element, act, outcome, facts, reason_commitment, verdict_id, rules_version, amount, hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ChainRepository(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /**
     * A link to append.
     *
     * @param hash of the link
     * @param reason stored outside the chain, empty if there is none
     */
    record Added(ChainedAct link, String hash, String salt, String reason) {}

    /**
     * Locks these chains until the transaction ends. Every transaction first acquires the lock for new chains, then the chains by
     * id, so that no two transactions wait for each other.
     */
    Map<String, ChainHead> hold(Collection<String> caseIds) {
        List<String> sorted = List.copyOf(new TreeSet<>(caseIds));
        if (ends(sorted, "").size() < sorted.size()) {
            turn("CHAIN");
            Map<String, ChainHead> known = ends(sorted, "");
            jdbc.batchUpdate(
                    "insert into audit_chain (case_id, length, head) values (?, 0, ?)",
                    sorted.stream()
                            .filter(caseId -> !known.containsKey(caseId))
                            .map(caseId -> new Object[] {caseId, Proof.NOTHING})
                            .toList());
        }
        return ends(sorted, " for update");
    }

    /** Waits for a named lock that serializes work which only one transaction may do at a time. */
    void turn(String name) {
        jdbc.queryForList("select name from audit_turn where name = ? for update", String.class, name);
    }

    private Map<String, ChainHead> ends(List<String> sorted, String lock) {
        Map<String, ChainHead> found = new HashMap<>();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            client.sql("select case_id, length, head from audit_chain where case_id in (:ids) order by case_id" + lock)
                    .param("ids", sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)))
                    .query(ChainRepository::head)
                    .list()
                    .forEach(head -> found.put(head.caseId(), head));
        }
        return found;
    }

    void add(List<Added> links) {
        jdbc.batchUpdate(INSERT, links.stream().map(ChainRepository::columns).toList());
        jdbc.batchUpdate(
                "insert into audit_reason (case_id, place, salt, reason) values (?, ?, ?, ?)",
                links.stream()
                        .filter(link -> !link.reason().isEmpty())
                        .map(link ->
                                new Object[] {link.link().caseId(), link.link().place(), link.salt(), link.reason()})
                        .toList());
    }

    void end(List<ChainHead> heads) {
        jdbc.batchUpdate(
                "update audit_chain set length = ?, head = ? where case_id = ?",
                heads.stream()
                        .map(head -> new Object[] {head.length(), head.head(), head.caseId()})
                        .toList());
    }

    static ChainHead head(ResultSet row, int number) throws SQLException {
        return new ChainHead(row.getString("case_id"), row.getInt("length"), row.getString("head"));
    }

    static ChainedAct link(ResultSet row) throws SQLException {
        return new ChainedAct(
                row.getString("case_id"),
                row.getInt("place"),
                row.getString("previous_hash"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_groups"),
                row.getString("programme"),
                row.getString("element"),
                row.getString("act"),
                row.getString("outcome"),
                row.getString("facts"),
                row.getString("reason_commitment"),
                row.getString("verdict_id"),
                row.getString("rules_version"),
                Optional.ofNullable(row.getBigDecimal("amount")));
    }

    private static Object[] columns(Added added) {
        ChainedAct link = added.link();
        return new Object[] {
            link.caseId(),
            link.place(),
            link.previous(),
            link.at().atOffset(ZoneOffset.UTC),
            link.actor(),
            link.groups(),
            link.programme(),
            link.element(),
            link.act(),
            link.outcome(),
            link.facts(),
            link.reasonCommitment(),
            link.verdictId(),
            link.rulesVersion(),
            link.amount().orElse(null),
            added.hash()
        };
    }
}

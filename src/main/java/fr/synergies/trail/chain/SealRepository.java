package fr.synergies.trail.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of seals. */
@Repository
class SealRepository {

    private final JdbcTemplate jdbc;

    SealRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The current ends of all chains. */
    List<ChainHead> heads() {
        return jdbc.query(
                "select case_id, length, head from audit_chain where length > 0 order by case_id",
                ChainRepository::head);
    }

    Optional<Seal> last() {
        return latest(1).stream().findFirst();
    }

    List<Seal> latest(int limit) {
        return jdbc.query(
                "select * from audit_seal order by number desc fetch first ? rows only", SealRepository::seal, limit);
    }

    /** Adds a seal with the ends that changed since the previous seals. */
    void add(Seal seal, String publicKey, List<ChainHead> heads) {
        if (jdbc.queryForObject("select count(*) from audit_key where key_id = ?", Integer.class, seal.keyId()) == 0) {
            jdbc.update("insert into audit_key (key_id, public_key) values (?, ?)", seal.keyId(), publicKey);
        }
        Map<String, Integer> sealed = new HashMap<>();
        jdbc.query("select case_id, max(length) as length from audit_seal_head group by case_id", row -> {
            sealed.put(row.getString("case_id"), row.getInt("length"));
        });
        jdbc.update(
                "insert into audit_seal (number, sealed_at, acts, cases, root, previous_hash, hash, key_id, signature)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seal.number(),
                seal.at().atOffset(ZoneOffset.UTC),
                seal.acts(),
                seal.cases(),
                seal.root(),
                seal.previous(),
                seal.hash(),
                seal.keyId(),
                seal.signature());
        jdbc.batchUpdate(
                "insert into audit_seal_head (seal_number, case_id, length, head) values (?, ?, ?, ?)",
                heads.stream()
                        .filter(head -> sealed.getOrDefault(head.caseId(), 0) != head.length())
                        .map(head -> new Object[] {seal.number(), head.caseId(), head.length(), head.head()})
                        .toList());
    }

    static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getInt("number"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getLong("acts"),
                row.getInt("cases"),
                row.getString("root"),
                row.getString("previous_hash"),
                row.getString("hash"),
                row.getString("key_id"),
                row.getString("signature"));
    }
}

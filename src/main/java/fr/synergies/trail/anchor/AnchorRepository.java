package fr.synergies.trail.anchor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of time stamps. */
@Repository
public class AnchorRepository {

    private final JdbcClient jdbc;

    public AnchorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A seal to be stamped. */
    record Unanchored(int number, String hash) {}

    /** The last seal, unless it is stamped already. */
    Optional<Unanchored> lastUnanchored() {
        return jdbc.sql(
                        "select number, hash from audit_seal where number = (select max(number) from audit_seal)"
                                + " and not exists (select 1 from audit_anchor where audit_anchor.seal_number = audit_seal.number)")
                .query(Unanchored.class)
                .optional();
    }

    /** Adds a stamp; the one of another instance that was faster stays. */
    void add(Anchor anchor, Instant at) {
        try {
            jdbc.sql("insert into audit_anchor (seal_number, obtained_at, token) values (?, ?, ?)")
                    .params(anchor.seal(), at.atOffset(ZoneOffset.UTC), anchor.token())
                    .update();
        } catch (DuplicateKeyException faster) {
            // Both prove the same seal: one is enough.
        }
    }

    /** All time stamps, by number of their seal. */
    public List<Anchor> all() {
        return jdbc.sql("select seal_number as seal, token from audit_anchor order by seal_number")
                .query(Anchor.class)
                .list();
    }

    /** When the oldest seal that no stamp covers was made. */
    Optional<Instant> waitingSince() {
        return jdbc.sql("select min(sealed_at) from audit_seal"
                        + " where number > (select coalesce(max(seal_number), 0) from audit_anchor)")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, java.time.OffsetDateTime.class)))
                .single()
                .map(java.time.OffsetDateTime::toInstant);
    }
}

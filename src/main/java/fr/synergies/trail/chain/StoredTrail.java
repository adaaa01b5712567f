package fr.synergies.trail.chain;

import fr.synergies.trail.anchor.Anchor;
import fr.synergies.trail.anchor.AnchorRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The trail in the database, or the part of it with some cases; to be read in one transaction, so that acts added meanwhile are
 * not visible.
 */
public final class StoredTrail implements Trail {

    private static final String LINKS = "select audit_act.*, audit_reason.salt, audit_reason.reason from audit_act"
            + " left join audit_reason on audit_reason.case_id = audit_act.case_id"
            + " and audit_reason.place = audit_act.place where audit_act.case_id ";
    private static final String ALL = "is not null";
    private static final int ROWS = 1000;

    private final JdbcTemplate jdbc;
    private final AnchorRepository anchors;
    private final String which;
    private final Consumer<Consumer<StoredDecision>> decisions;
    private final Object[] named;

    private StoredTrail(
            DataSource database, Consumer<Consumer<StoredDecision>> decisions, String which, Object... named) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS);
        this.anchors = new AnchorRepository(JdbcClient.create(database));
        this.which = which;
        this.decisions = decisions;
        this.named = named;
    }

    /**
     * The trail of a scope.
     *
     * @param decisions provides all stored decisions
     */
    public static StoredTrail of(DataSource database, AuditScope scope, Consumer<Consumer<StoredDecision>> decisions) {
        if (!scope.caseId().isEmpty()) {
            return new StoredTrail(database, decisions, "= ?", scope.caseId());
        }
        return scope.programme().isEmpty()
                ? new StoredTrail(database, decisions, ALL)
                : new StoredTrail(
                        database,
                        decisions,
                        "in (select case_id from audit_act where programme = ?)",
                        scope.programme());
    }

    @Override
    public void links(Consumer<StoredLink> each) {
        jdbc.query(
                LINKS + which + " order by audit_act.case_id, audit_act.place",
                row -> {
                    String reason = row.getString("reason");
                    each.accept(new StoredLink(
                            ChainRepository.link(row),
                            row.getString("hash"),
                            reason == null
                                    ? Optional.empty()
                                    : Optional.of(new StoredLink.SaltedReason(row.getString("salt"), reason))));
                },
                named);
    }

    @Override
    public List<ActPlace> strayReasons() {
        return jdbc.query(
                "select audit_reason.case_id, audit_reason.place from audit_reason left join audit_act"
                        + " on audit_act.case_id = audit_reason.case_id and audit_act.place = audit_reason.place"
                        + " where audit_act.id is null order by audit_reason.case_id, audit_reason.place",
                (row, number) -> new ActPlace(row.getString("case_id"), row.getInt("place")));
    }

    @Override
    public boolean covers(String caseId) {
        return which.equals(ALL) || heads().containsKey(caseId);
    }

    @Override
    public Map<String, ChainHead> heads() {
        Map<String, ChainHead> heads = new HashMap<>();
        jdbc.query(
                "select case_id, length, head from audit_chain where length > 0 and case_id " + which,
                row -> {
                    heads.put(row.getString("case_id"), ChainRepository.head(row, 0));
                },
                named);
        return heads;
    }

    @Override
    public void decisions(Consumer<StoredDecision> each) {
        Set<String> cases = heads().keySet();
        decisions.accept(stored -> {
            if (which.equals(ALL) || cases.contains(stored.caseId())) {
                each.accept(stored);
            }
        });
    }

    @Override
    public List<Seal> seals() {
        return jdbc.query("select * from audit_seal order by number", SealRepository::seal);
    }

    @Override
    public List<Anchor> anchors() {
        return anchors.all();
    }

    @Override
    public void sealedHeads(Consumer<SealedHead> each) {
        jdbc.query(
                "select seal_number, case_id, length, head from audit_seal_head order by seal_number, case_id", row -> {
                    each.accept(new SealedHead(row.getInt("seal_number"), ChainRepository.head(row, 0)));
                });
    }

    @Override
    public Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        jdbc.query("select key_id, public_key from audit_key", row -> {
            keys.put(row.getString("key_id"), row.getString("public_key"));
        });
        return keys;
    }
}

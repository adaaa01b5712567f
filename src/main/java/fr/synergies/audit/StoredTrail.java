package fr.synergies.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The trail of the database, all of it; to be read in one transaction, so that acts added meanwhile do not show. */
@Repository
class StoredTrail implements Trail {

    private static final String LINKS = "select audit_act.*, audit_reason.salt, audit_reason.reason from audit_act"
            + " left join audit_reason on audit_reason.case_id = audit_act.case_id"
            + " and audit_reason.place = audit_act.place order by audit_act.case_id, audit_act.place";
    private static final int ROWS = 1000;

    private final JdbcTemplate jdbc;

    StoredTrail(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(ROWS);
    }

    @Override
    public void links(Consumer<StoredLink> each) {
        jdbc.query(LINKS, row -> {
            String reason = row.getString("reason");
            each.accept(new StoredLink(
                    ChainRepository.link(row),
                    row.getString("hash"),
                    reason == null
                            ? Optional.empty()
                            : Optional.of(new StoredLink.SaltedReason(row.getString("salt"), reason))));
        });
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
        return true;
    }

    @Override
    public Map<String, ChainHead> heads() {
        Map<String, ChainHead> heads = new HashMap<>();
        jdbc.query(
                "select case_id, length, head from audit_chain where length > 0",
                (row, number) -> heads.put(row.getString("case_id"), ChainRepository.head(row, number)));
        return heads;
    }

    @Override
    public List<Seal> seals() {
        return jdbc.query("select * from audit_seal order by number", SealRepository::seal);
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
        jdbc.query(
                "select key_id, public_key from audit_key",
                (row, number) -> keys.put(row.getString("key_id"), row.getString("public_key")));
        return keys;
    }
}

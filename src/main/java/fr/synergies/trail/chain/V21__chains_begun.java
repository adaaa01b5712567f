package fr.synergies.trail.chain;

import fr.synergies.trail.Act;
import fr.synergies.trail.Actor;
import fr.synergies.trail.PendingAct;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Migration 21: chains the acts that were stored before chains were introduced, in the order in which they were stored. */
@Component
class V21__chains_begun extends BaseJavaMigration {

    private static final String ACTS = "select * from audit_act order by case_id, id";
    private static final String CHAINED = "update audit_act set place = ?, facts = '', reason_commitment = ?,"
            + " previous_hash = ?, hash = ? where id = ?";
    private static final String REASON = "insert into audit_reason (case_id, place, salt, reason) values (?, ?, ?, ?)";
    private static final String END = "insert into audit_chain (case_id, length, head) values (?, ?, ?)";

    private final SecureRandom random = new SecureRandom();

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        try (PreparedStatement acts = database.prepareStatement(ACTS);
                PreparedStatement chained = database.prepareStatement(CHAINED);
                PreparedStatement reasons = database.prepareStatement(REASON);
                PreparedStatement ends = database.prepareStatement(END);
                ResultSet row = acts.executeQuery()) {
            ChainHead end = null;
            while (row.next()) {
                String caseId = row.getString("case_id");
                if (end == null || !end.caseId().equals(caseId)) {
                    end(ends, end);
                    end = ChainHead.empty(caseId);
                }
                end = chain(row, end, chained, reasons);
            }
            end(ends, end);
        }
    }

    private ChainHead chain(ResultSet row, ChainHead end, PreparedStatement chained, PreparedStatement reasons)
            throws SQLException {
        String reason = row.getString("reason");
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String salted = HexFormat.of().formatHex(salt);
        PendingAct pending = new PendingAct(
                Proof.kept(row.getObject("at", OffsetDateTime.class).toInstant()),
                new Actor(row.getString("actor"), row.getString("actor_groups")),
                act(row));
        ChainedAct link = ChainedAct.of(pending, end.length() + 1, end.head(), Proof.commitment(salted, reason));
        String hash = link.hash();
        set(chained, link.place(), link.reasonCommitment(), link.previous(), hash, row.getLong("id"));
        if (!reason.isEmpty()) {
            set(reasons, link.caseId(), link.place(), salted, reason);
        }
        return new ChainHead(end.caseId(), link.place(), hash);
    }

    private static Act act(ResultSet row) throws SQLException {
        return Act.in(row.getString("case_id"))
                .programme(row.getString("programme"))
                .at(row.getString("element"))
                .did(row.getString("act"))
                .outcome(row.getString("outcome"))
                .verdict(row.getString("verdict_id"), row.getString("rules_version"));
    }

    private static void end(PreparedStatement ends, ChainHead end) throws SQLException {
        if (end != null) {
            set(ends, end.caseId(), end.length(), end.head());
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        statement.executeUpdate();
    }
}

package fr.synergies.association;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.association.readiness.AssociationFacts;
import fr.synergies.association.readiness.ReadinessVerdict;
import fr.synergies.kernel.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verdicts and decisions on associations: written once, never changed. */
@Repository
class AssociationRecordRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    AssociationRecordRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json);
        this.clock = clock;
    }

    StoredReadiness addVerdict(long association, String element, AssociationFacts facts, ReadinessVerdict verdict) {
        int sequence = latestVerdict(association).map(StoredReadiness::sequence).orElse(0) + 1;
        StoredReadiness stored =
                new StoredReadiness(UUID.randomUUID().toString(), sequence, element, facts, verdict, clock.instant());
        jdbc.sql("insert into association_verdict values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        stored.id(),
                        association,
                        sequence,
                        element,
                        verdict.rulesVersion(),
                        verdict.outcome().name(),
                        json.write(facts),
                        json.write(verdict),
                        Timestamp.from(stored.at()))
                .update();
        return stored;
    }

    Optional<StoredReadiness> latestVerdict(long association) {
        return jdbc.sql("select * from association_verdict where association_id = ? order by sequence desc"
                        + " fetch first 1 rows only")
                .param(association)
                .query((row, number) -> verdict(row))
                .optional();
    }

    void addDecision(long association, AssociationDecision decision) {
        jdbc.sql("insert into association_decision (association_id, verdict_id, element, decision, actor, reason,"
                        + " decided_on, noted_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        association,
                        decision.verdictId(),
                        decision.element(),
                        decision.decision(),
                        decision.actor(),
                        decision.reason(),
                        decision.on(),
                        Timestamp.from(decision.at()))
                .update();
    }

    /** The decisions on an association, oldest first. */
    List<AssociationDecision> decisions(long association) {
        return jdbc.sql(
                        "select d.*, decided_on as \"on\", noted_at as at from association_decision d where association_id = ? order by id")
                .param(association)
                .query(AssociationDecision.class)
                .list();
    }

    private StoredReadiness verdict(ResultSet row) throws SQLException {
        return new StoredReadiness(
                row.getString("id"),
                row.getInt("sequence"),
                row.getString("element"),
                json.read(row.getString("facts"), AssociationFacts.class),
                json.read(row.getString("content"), ReadinessVerdict.class),
                row.getTimestamp("judged_at").toInstant());
    }
}

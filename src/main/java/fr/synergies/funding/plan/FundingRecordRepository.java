package fr.synergies.funding.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.funding.verdict.PlanFacts;
import fr.synergies.kernel.StoredJson;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The verdicts and decisions on plans: written once, never changed. */
@Repository
class FundingRecordRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    FundingRecordRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json);
        this.clock = clock;
    }

    StoredVerdict addVerdict(FundingPlan plan, PlanFacts facts, FundingVerdict verdict) {
        int sequence = latestVerdict(plan.id()).map(StoredVerdict::sequence).orElse(0) + 1;
        StoredVerdict stored = new StoredVerdict(
                UUID.randomUUID().toString(), plan.version(), sequence, facts, verdict, clock.instant());
        jdbc.sql("insert into funding_verdict values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        stored.id(),
                        plan.id(),
                        stored.planVersion(),
                        sequence,
                        verdict.rulesVersion(),
                        verdict.outcome().name(),
                        json.write(facts),
                        json.write(verdict),
                        Timestamp.from(stored.at()))
                .update();
        return stored;
    }

    Optional<StoredVerdict> latestVerdict(long planId) {
        return jdbc.sql(
                        "select * from funding_verdict where plan_id = ? order by sequence desc fetch first 1 rows only")
                .param(planId)
                .query((row, number) -> verdict(row))
                .optional();
    }

    Optional<StoredVerdict> verdict(String id) {
        return jdbc.sql("select * from funding_verdict where id = ?")
                .param(id)
                .query((row, number) -> verdict(row))
                .optional();
    }

    void addDecision(long planId, FundingDecision decision) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into funding_decision (plan_id, verdict_id, kind, actor, reason, document_reference,"
                        + " decided_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        planId,
                        decision.verdictId(),
                        decision.kind().name(),
                        decision.actor(),
                        decision.reason(),
                        decision.documentReference(),
                        Timestamp.from(decision.at()))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        decision.excess()
                .forEach((line, excess) -> jdbc.sql("insert into funding_derogation_line values (?, ?, ?)")
                        .params(id, line, excess)
                        .update());
    }

    /** The decisions on a plan, oldest first. */
    List<FundingDecision> decisions(long planId) {
        return jdbc.sql("select * from funding_decision where plan_id = ? order by id")
                .param(planId)
                .query((row, number) -> new FundingDecision(
                        FundingDecision.Kind.valueOf(row.getString("kind")),
                        row.getString("verdict_id"),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getString("document_reference"),
                        row.getTimestamp("decided_at").toInstant(),
                        excess(row.getLong("id"))))
                .list();
    }

    private Map<Integer, BigDecimal> excess(long decision) {
        Map<Integer, BigDecimal> excess = new TreeMap<>();
        jdbc.sql("select line_index, excess from funding_derogation_line where decision_id = ?")
                .param(decision)
                .query(row -> {
                    excess.put(row.getInt("line_index"), row.getBigDecimal("excess"));
                });
        return excess;
    }

    private StoredVerdict verdict(ResultSet row) throws SQLException {
        return new StoredVerdict(
                row.getString("id"),
                row.getInt("plan_version"),
                row.getInt("sequence"),
                json.read(row.getString("facts"), PlanFacts.class),
                json.read(row.getString("content"), FundingVerdict.class),
                row.getTimestamp("judged_at").toInstant());
    }
}

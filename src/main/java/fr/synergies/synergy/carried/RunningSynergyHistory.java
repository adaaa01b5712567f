package fr.synergies.synergy.carried;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.Verdict;
import fr.synergies.kernel.StoredJson;
import fr.synergies.synergy.matching.Judgement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of synergies in progress: verdicts and decisions on them, studies, trials. */
@Repository
class RunningSynergyHistory {

    private static final TypeReference<List<CriterionFinding>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    RunningSynergyHistory(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json);
        this.clock = clock;
    }

    /** The verdicts of a synergy, latest first. */
    List<RunningSynergyVerdict> verdicts(long synergy) {
        return jdbc.sql("select * from synergy_verdict where synergy_id = ? order by id desc")
                .param(synergy)
                .query(this::verdict)
                .list();
    }

    Optional<RunningSynergyVerdict> latest(long synergy) {
        return jdbc.sql("select * from synergy_verdict where synergy_id = ? order by id desc fetch first 1 rows only")
                .param(synergy)
                .query(this::verdict)
                .optional();
    }

    RunningSynergyVerdict add(long synergy, SynergyStage stage, Judgement judgement) {
        jdbc.sql("insert into synergy_verdict (synergy_id, stage, verdict, coverage, distance_km, saving, tonnes,"
                        + " reasons, rules_version, judged_at, decision, decision_reason, decided_by, facts)"
                        + " values (:synergy, :stage, :verdict, :coverage, :distance, :saving, :tonnes, :reasons,"
                        + " :version, :at, '', '', '', :facts)")
                .param("synergy", synergy)
                .param("stage", stage.name())
                .param("verdict", judgement.verdict().name())
                .param("coverage", judgement.coverage().orElse(null))
                .param("distance", judgement.distanceKm().orElse(null))
                .param("saving", judgement.saving().orElse(null))
                .param("tonnes", judgement.tonnes().orElse(null))
                .param("reasons", json.write(judgement.reasons()))
                .param("version", judgement.rulesVersion())
                .param("at", Timestamp.from(clock.instant()))
                .param("facts", json.write(judgement.facts()))
                .update();
        return latest(synergy).orElseThrow();
    }

    void decide(long verdict, String decision, String reason, String by) {
        jdbc.sql("update synergy_verdict set decision = ?, decision_reason = ?, decided_by = ? where id = ?")
                .params(decision, reason, by, verdict)
                .update();
    }

    /** The studies of a synergy, latest first. */
    List<SynergyStudy> studies(long synergy) {
        return jdbc.sql("select * from synergy_study where synergy_id = ? order by id desc")
                .param(synergy)
                .query(SynergyStudy.class)
                .list();
    }

    void add(long synergy, SynergyStudy study) {
        jdbc.sql("insert into synergy_study (synergy_id, technical, legal, economic, studied_on, studied_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        synergy,
                        study.technical(),
                        study.legal(),
                        study.economic(),
                        study.studiedOn(),
                        study.studiedBy())
                .update();
    }

    /** The trials of a synergy, latest first. */
    List<SynergyTrial> trials(long synergy) {
        return jdbc.sql("select * from synergy_trial where synergy_id = ? order by id desc")
                .param(synergy)
                .query(SynergyTrial.class)
                .list();
    }

    void add(long synergy, SynergyTrial trial) {
        jdbc.sql("insert into synergy_trial (synergy_id, outcome, reason, recorded_on, recorded_by)"
                        + " values (?, ?, ?, ?, ?)")
                .params(synergy, trial.outcome(), trial.reason(), trial.recordedOn(), trial.recordedBy())
                .update();
    }

    private RunningSynergyVerdict verdict(ResultSet row, int number) throws SQLException {
        return new RunningSynergyVerdict(
                row.getLong("id"),
                SynergyStage.valueOf(row.getString("stage")),
                Verdict.valueOf(row.getString("verdict")),
                Optional.ofNullable(row.getBigDecimal("coverage")),
                Optional.ofNullable(row.getBigDecimal("distance_km")),
                Optional.ofNullable(row.getBigDecimal("saving")),
                Optional.ofNullable(row.getBigDecimal("tonnes")),
                json.read(row.getString("reasons"), REASONS),
                row.getString("rules_version"),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("decision"),
                row.getString("decision_reason"),
                row.getString("decided_by"));
    }
}

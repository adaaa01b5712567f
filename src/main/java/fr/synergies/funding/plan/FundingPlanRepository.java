package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.kernel.Transition;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans and their lines. Each state-changing statement names the expected state, and reports whether it matched. */
@Repository
class FundingPlanRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    FundingPlanRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<FundingPlan> latest(String programme, int year) {
        return revisions(programme, year).stream().findFirst();
    }

    /** The revisions of an exercise's plan, newest first. */
    List<FundingPlan> revisions(String programme, int year) {
        return jdbc.sql("select * from funding_plan where programme = ? and exercise_year = ? order by revision desc")
                .params(programme, year)
                .query((row, number) -> plan(row))
                .list();
    }

    Optional<FundingPlan> adopted(String programme, int year) {
        return revisions(programme, year).stream()
                .filter(FundingPlan::isAdopted)
                .findFirst();
    }

    public Optional<FundingPlan> ofCase(String caseId) {
        return jdbc.sql("select * from funding_plan where case_id = ?")
                .param(caseId)
                .query((row, number) -> plan(row))
                .optional();
    }

    void add(String programme, int year, int revision, PlanContent content) {
        String caseId = FundingPlan.caseId(programme, year, revision);
        jdbc.sql("insert into funding_plan (programme, exercise_year, revision, case_id, status, months, fte, version,"
                        + " case_opened, updated_at) values (?, ?, ?, ?, ?, ?, ?, 0, false, ?)")
                .params(
                        programme,
                        year,
                        revision,
                        caseId,
                        FundingPlan.Status.DRAFT.name(),
                        content.months(),
                        content.fte(),
                        Timestamp.from(clock.instant()))
                .update();
        addLines(ofCase(caseId).orElseThrow().id(), content.lines());
    }

    /** Replaces the content of a draft; false if it is not a draft, or no longer at this version. */
    boolean replace(long planId, int version, PlanContent content) {
        int updated = jdbc.sql("update funding_plan set months = ?, fte = ?, version = version + 1, updated_at = ?"
                        + " where id = ? and version = ? and status = ?")
                .params(
                        content.months(),
                        content.fte(),
                        Timestamp.from(clock.instant()),
                        planId,
                        version,
                        FundingPlan.Status.DRAFT.name())
                .update();
        if (updated == 0) {
            return false;
        }
        jdbc.sql("delete from funding_plan_share where plan_id = ?")
                .param(planId)
                .update();
        jdbc.sql("delete from funding_plan_line where plan_id = ?")
                .param(planId)
                .update();
        addLines(planId, content.lines());
        return true;
    }

    /** Changes the status of a plan; CONFLICT if somebody else has just done so. */
    void move(long planId, Transition<FundingPlan.Status> change) {
        change.written(jdbc.sql("update funding_plan set status = ?, updated_at = ? where id = ? and status = ?")
                .params(
                        change.to().name(),
                        Timestamp.from(clock.instant()),
                        planId,
                        change.from().name())
                .update());
    }

    /** Adopts a plan with the amounts of a verdict; CONFLICT if somebody else has just changed its status. */
    void adopt(long planId, Transition<FundingPlan.Status> adoption, String verdictId) {
        move(planId, adoption);
        jdbc.sql("update funding_plan set adopted_verdict = ? where id = ?")
                .params(verdictId, planId)
                .update();
    }

    /** Records that the case of the plan opens; false if it was already open. */
    boolean openCase(String caseId) {
        return jdbc.sql("update funding_plan set case_opened = true where case_id = ? and case_opened = false"
                                + " and status = ?")
                        .params(caseId, FundingPlan.Status.DRAFT.name())
                        .update()
                == 1;
    }

    void addAuthor(long planId, String author) {
        boolean known = jdbc.sql("select count(*) from funding_plan_author where plan_id = ? and author = ?")
                        .params(planId, author)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into funding_plan_author values (?, ?)")
                    .params(planId, author)
                    .update();
        }
    }

    private void addLines(long planId, List<PlanLine> lines) {
        for (PlanLine line : lines) {
            jdbc.sql("insert into funding_plan_line values (?, ?, ?, ?, ?, ?)")
                    .param(planId)
                    .param(line.index())
                    .param(line.category())
                    .param(line.label())
                    .param(line.amount())
                    .param(line.requestedAid().orElse(null))
                    .update();
            line.shares()
                    .forEach((partner, amount) -> jdbc.sql("insert into funding_plan_share values (?, ?, ?, ?)")
                            .params(planId, line.index(), partner, amount)
                            .update());
        }
    }

    private FundingPlan plan(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new FundingPlan(
                id,
                row.getString("programme"),
                row.getInt("exercise_year"),
                row.getInt("revision"),
                row.getString("case_id"),
                FundingPlan.Status.valueOf(row.getString("status")),
                row.getInt("months"),
                row.getBigDecimal("fte"),
                row.getInt("version"),
                row.getBoolean("case_opened"),
                Optional.ofNullable(row.getString("adopted_verdict")),
                row.getTimestamp("updated_at").toInstant(),
                lines(id),
                new HashSet<>(jdbc.sql("select author from funding_plan_author where plan_id = ?")
                        .param(id)
                        .query(String.class)
                        .list()));
    }

    private List<PlanLine> lines(long planId) {
        Map<Integer, Map<String, BigDecimal>> shares = new LinkedHashMap<>();
        jdbc.sql("select place, partner, amount from funding_plan_share where plan_id = ? order by place, partner")
                .param(planId)
                .query(row -> {
                    shares.computeIfAbsent(row.getInt("place"), place -> new LinkedHashMap<>())
                            .put(row.getString("partner"), row.getBigDecimal("amount"));
                });
        return jdbc.sql("select * from funding_plan_line where plan_id = ? order by place")
                .param(planId)
                .query((row, number) -> new PlanLine(
                        row.getInt("place"),
                        row.getString("category"),
                        row.getString("label"),
                        row.getBigDecimal("amount"),
                        Optional.ofNullable(row.getBigDecimal("requested_aid")),
                        shares.getOrDefault(row.getInt("place"), Map.of())))
                .list();
    }
}

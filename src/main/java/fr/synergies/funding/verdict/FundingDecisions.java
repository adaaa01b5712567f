package fr.synergies.funding.verdict;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.decision.Decision;
import fr.synergies.decision.Decisions;
import fr.synergies.decision.Judged;
import fr.synergies.kernel.StoredJson;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Provides the verdicts on plans for explanation and recomputation. */
@Component
public class FundingDecisions implements Decisions {

    /** For each exercise, the last verdict on the last revision that was not withdrawn counts. */
    private static final String SELECT = "select verdict.*, plan.case_id, case when plan.status <> 'WITHDRAWN' and not"
            + " exists (select 1 from funding_verdict later join funding_plan other on other.id = later.plan_id"
            + " where other.programme = plan.programme and other.exercise_year = plan.exercise_year"
            + " and other.status <> 'WITHDRAWN' and (other.revision > plan.revision"
            + " or other.revision = plan.revision and later.sequence > verdict.sequence)) then 1 else 0 end as counts"
            + " from funding_verdict verdict join funding_plan plan on plan.id = verdict.plan_id where verdict.id ";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final FundingRules rules;
    private final FundingFactTables tables;
    private final FundingArithmetic arithmetic;

    FundingDecisions(
            JdbcClient jdbc,
            ObjectMapper json,
            FundingRules rules,
            FundingFactTables tables,
            FundingArithmetic arithmetic) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json);
        this.rules = rules;
        this.tables = tables;
        this.arithmetic = arithmetic;
    }

    @Override
    public String kind() {
        return "funding";
    }

    @Override
    public Optional<Decision> find(String id) {
        return jdbc.sql(SELECT + "= :id")
                .param("id", id)
                .query(FundingDecisions::decision)
                .optional();
    }

    @Override
    public List<String> versions() {
        return jdbc.sql("select distinct rules_version from funding_verdict order by rules_version")
                .query(String.class)
                .list();
    }

    @Override
    public List<Decision> after(String id, int limit) {
        return jdbc.sql(SELECT + "> :id order by verdict.id fetch first :limit rows only")
                .param("id", id)
                .param("limit", limit)
                .query(FundingDecisions::decision)
                .list();
    }

    @Override
    public Judged told(Decision decision) {
        return judged(new FundingRules.Judged(verdict(decision), List.of()), facts(decision));
    }

    @Override
    public Judged again(Decision decision, RuleSet others) {
        PlanFacts facts = facts(decision);
        boolean own = others.version().equals(decision.rulesVersion());
        return judged(own ? FundingRules.again(facts, others) : FundingRules.ask(facts, others), facts);
    }

    @Override
    public List<FactTable> facts(Decision decision, RuleSet names) {
        return tables.of(facts(decision), names);
    }

    @Override
    public List<Step> arithmetic(Decision decision, RuleSet judging) {
        return arithmetic.steps(facts(decision), verdict(decision), judging);
    }

    @Override
    public Map<String, RuleNote> notes(RuleSet of) {
        return arithmetic.notes(of);
    }

    @Override
    public String fragment() {
        return "funding/verdict :: decided";
    }

    @Override
    public Map<String, Object> model(Decision decision) {
        return Map.of(
                "view", VerdictView.of(facts(decision), verdict(decision), rules, LocaleContextHolder.getLocale()));
    }

    /** The verdict in the form used for comparison and for binding it to its act. */
    public Judged judged(FundingRules.Judged judged, PlanFacts facts) {
        FundingVerdict verdict = judged.verdict();
        BigDecimal granted = verdict.totals().grantedAid();
        return new Judged(
                verdict.outcome().name(),
                granted,
                arithmetic.figures(verdict, facts),
                verdict.findings(),
                judged.fired(),
                json.write(verdict.by("")));
    }

    private PlanFacts facts(Decision decision) {
        return json.read(decision.facts(), PlanFacts.class);
    }

    private FundingVerdict verdict(Decision decision) {
        return json.read(decision.content(), FundingVerdict.class);
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                "funding",
                row.getString("id"),
                row.getString("case_id"),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("rules_version"),
                row.getString("outcome"),
                Map.of(
                        "planVersion", row.getString("plan_version"),
                        "sequence", row.getString("sequence")),
                row.getString("facts"),
                row.getString("content"),
                row.getInt("counts") == 1);
    }
}

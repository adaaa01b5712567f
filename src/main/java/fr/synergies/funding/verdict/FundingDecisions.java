package fr.synergies.funding.verdict;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.decision.ComparableVerdict;
import fr.synergies.decision.Decision;
import fr.synergies.decision.DecisionKind;
import fr.synergies.decision.DecisionStore;
import fr.synergies.kernel.StoredJson;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Provides the verdicts on plans for explanation and recomputation. */
@Component
public class FundingDecisions implements DecisionKind {

    private static final String EXERCISES = "select plan.case_id, plan.programme, plan.exercise_year from"
            + " funding_plan plan where plan.status <> 'WITHDRAWN' and exists (select 1 from funding_plan own where"
            + " own.programme = plan.programme and own.exercise_year = plan.exercise_year and own.case_id in (:cases))"
            + " order by plan.revision";

    private final JdbcClient jdbc;
    private final DecisionStore decisions;
    private final StoredJson json;
    private final FundingRules rules;
    private final FundingFactTables tables;
    private final FundingArithmetic arithmetic;

    FundingDecisions(
            JdbcClient jdbc,
            DecisionStore decisions,
            ObjectMapper json,
            FundingRules rules,
            FundingFactTables tables,
            FundingArithmetic arithmetic) {
        this.jdbc = jdbc;
        this.decisions = decisions;
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
    public String process() {
        return "funding-validation";
    }

    /** For each exercise, the last revision counts that was judged and not withdrawn. */
    @Override
    public Set<String> counting(Set<String> caseIds) {
        List<Revision> revisions = jdbc.sql(EXERCISES)
                .param("cases", caseIds)
                .query(Revision.class)
                .list();
        Set<String> judged =
                decisions.decided(revisions.stream().map(Revision::caseId).toList());
        Map<String, String> last = new HashMap<>();
        revisions.stream()
                .filter(revision -> judged.contains(revision.caseId()))
                .forEach(revision -> last.put(revision.exercise(), revision.caseId()));
        return Set.copyOf(last.values());
    }

    private record Revision(String caseId, String programme, int exerciseYear) {

        String exercise() {
            return exerciseYear + " " + programme;
        }
    }

    @Override
    public ComparableVerdict stored(Decision decision) {
        return comparable(new FundingRules.RuledVerdict(verdict(decision), List.of()), facts(decision));
    }

    @Override
    public ComparableVerdict recompute(Decision decision, RuleSet others) {
        PlanFacts facts = facts(decision);
        boolean own = others.version().equals(decision.rulesVersion());
        return comparable(own ? FundingRules.again(facts, others) : FundingRules.ask(facts, others), facts);
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
    public ComparableVerdict comparable(FundingRules.RuledVerdict ruled, PlanFacts facts) {
        FundingVerdict verdict = ruled.verdict();
        BigDecimal granted = verdict.totals().grantedAid();
        return new ComparableVerdict(
                verdict.outcome().name(),
                granted,
                arithmetic.figures(verdict, facts),
                verdict.findings(),
                ruled.fired(),
                json.write(verdict.by("")));
    }

    private PlanFacts facts(Decision decision) {
        return json.read(decision.facts(), PlanFacts.class);
    }

    private FundingVerdict verdict(Decision decision) {
        return json.read(decision.content(), FundingVerdict.class);
    }
}

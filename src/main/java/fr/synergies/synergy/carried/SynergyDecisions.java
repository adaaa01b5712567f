package fr.synergies.synergy.carried;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.SynergyCriterion;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.decision.Decision;
import fr.synergies.decision.Decisions;
import fr.synergies.decision.Judged;
import fr.synergies.kernel.StoredJson;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.synergy.matching.Judgement;
import fr.synergies.synergy.matching.SynergyComparison;
import fr.synergies.synergy.matching.SynergyFacts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Provides the verdicts on synergies in progress for explanation and recomputation. They grant no aid. */
@Component
class SynergyDecisions implements Decisions {

    private static final TypeReference<List<CriterionFinding>> REASONS = new TypeReference<>() {};
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private static final String SELECT = "select verdict.*, synergy.case_id, case when exists (select 1 from"
            + " synergy_verdict later where later.synergy_id = verdict.synergy_id and later.id > verdict.id)"
            + " then 0 else 1 end as counts from synergy_verdict verdict"
            + " join synergy on synergy.id = verdict.synergy_id where verdict.id ";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final RunningSynergyRepository synergies;
    private final RunningSynergyFacts facts;
    private final SynergyFactTables tables;
    private final SynergyComparison comparison;

    SynergyDecisions(
            JdbcClient jdbc,
            ObjectMapper json,
            RunningSynergyRepository synergies,
            RunningSynergyFacts facts,
            SynergyFactTables tables,
            SynergyComparison comparison) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json);
        this.synergies = synergies;
        this.facts = facts;
        this.tables = tables;
        this.comparison = comparison;
    }

    @Override
    public String kind() {
        return "synergy";
    }

    @Override
    public Optional<Decision> find(String id) {
        return ID.matcher(id).matches()
                ? jdbc.sql(SELECT + "= :id")
                        .param("id", Long.parseLong(id))
                        .query(SynergyDecisions::decision)
                        .optional()
                : Optional.empty();
    }

    /** Whether the user may read a decision: only staff and auditors see companies that do not share their data. */
    @Override
    public boolean readable(Decision decision) {
        return CurrentStaff.signedIn()
                || synergies
                        .ofCase(decision.caseId())
                        .filter(RunningSynergy::shared)
                        .isPresent();
    }

    @Override
    public List<String> versions() {
        return jdbc.sql("select distinct rules_version from synergy_verdict order by rules_version")
                .query(String.class)
                .list();
    }

    @Override
    public List<Decision> after(String id, int limit) {
        return jdbc.sql(SELECT + "> :id order by verdict.id fetch first :limit rows only")
                .param("id", id.isEmpty() ? 0 : Long.parseLong(id))
                .param("limit", limit)
                .query(SynergyDecisions::decision)
                .list();
    }

    @Override
    public Judged told(Decision decision) {
        return comparison.of(decision.outcome(), decision.about(), json.read(decision.content(), REASONS));
    }

    @Override
    public Judged again(Decision decision, RuleSet rules) {
        SynergyFacts judged = json.read(decision.facts(), SynergyFacts.class);
        return comparison.of(facts.again(judged, rules, programme(decision)));
    }

    @Override
    public List<FactTable> facts(Decision decision, RuleSet names) {
        return tables.of(
                json.read(decision.facts(), SynergyFacts.class),
                SynergyTables.of(names.within(RuleScope.of(programme(decision)))));
    }

    @Override
    public Map<String, RuleNote> notes(RuleSet rules) {
        Map<String, RuleNote> notes = new HashMap<>();
        rules.rows(SynergyCriterion.class)
                .forEach(criterion -> notes.put(
                        criterion.rule(),
                        new RuleNote(
                                criterion.name().in(LocaleContextHolder.getLocale()),
                                criterion.source().in(LocaleContextHolder.getLocale()),
                                "synergy/criteria.csv")));
        return notes;
    }

    private String programme(Decision decision) {
        return synergies
                .ofCase(decision.caseId())
                .map(RunningSynergy::programme)
                .orElse("");
    }

    /** The verdict in the form used for comparison and for binding it to its act. */
    Judged judged(Judgement judgement) {
        return comparison.of(judgement);
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        Map<String, String> about = new HashMap<>(Map.of("stage", row.getString("stage")));
        for (String name : SynergyComparison.FIGURES.keySet()) {
            BigDecimal value = row.getBigDecimal(name);
            if (value != null) {
                about.put(name, value.toPlainString());
            }
        }
        return new Decision(
                "synergy",
                row.getString("id"),
                row.getString("case_id"),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("rules_version"),
                row.getString("verdict"),
                about,
                row.getString("facts"),
                row.getString("reasons"),
                row.getInt("counts") == 1);
    }
}

package fr.synergies.association.readiness;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Provides the verdicts on associations for explanation and recomputation. */
@Component
public class AssociationDecisions implements Decisions {

    private static final String SELECT = "select verdict.*, association.case_id, case when exists (select 1 from"
            + " association_verdict later where later.association_id = verdict.association_id"
            + " and later.sequence > verdict.sequence) then 0 else 1 end as counts from association_verdict verdict"
            + " join association on association.id = verdict.association_id where verdict.id ";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final AssociationFactTables tables;

    AssociationDecisions(JdbcClient jdbc, ObjectMapper json, AssociationFactTables tables) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json);
        this.tables = tables;
    }

    @Override
    public String kind() {
        return "association";
    }

    @Override
    public Optional<Decision> find(String id) {
        return jdbc.sql(SELECT + "= :id")
                .param("id", id)
                .query(AssociationDecisions::decision)
                .optional();
    }

    @Override
    public List<String> versions() {
        return jdbc.sql("select distinct rules_version from association_verdict order by rules_version")
                .query(String.class)
                .list();
    }

    @Override
    public List<Decision> after(String id, int limit) {
        return jdbc.sql(SELECT + "> :id order by verdict.id fetch first :limit rows only")
                .param("id", id)
                .param("limit", limit)
                .query(AssociationDecisions::decision)
                .list();
    }

    @Override
    public Judged told(Decision decision) {
        return judged(new AssociationRules.Judged(json.read(decision.content(), ReadinessVerdict.class), List.of()));
    }

    @Override
    public Judged again(Decision decision, RuleSet rules) {
        return judged(AssociationRules.ask(facts(decision), rules));
    }

    @Override
    public List<FactTable> facts(Decision decision, RuleSet names) {
        return tables.of(facts(decision), names);
    }

    /** The verdict in the form used for comparison and for binding it to its act. */
    public Judged judged(AssociationRules.Judged judged) {
        ReadinessVerdict verdict = judged.verdict();
        return new Judged(
                verdict.outcome().name(),
                BigDecimal.ZERO,
                List.of(),
                verdict.findings(),
                judged.fired(),
                json.write(new ReadinessVerdict(verdict.outcome(), "", verdict.findings())));
    }

    private AssociationFacts facts(Decision decision) {
        return json.read(decision.facts(), AssociationFacts.class);
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                "association",
                row.getString("id"),
                row.getString("case_id"),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("rules_version"),
                row.getString("outcome"),
                Map.of("element", row.getString("element"), "sequence", row.getString("sequence")),
                row.getString("facts"),
                row.getString("content"),
                row.getInt("counts") == 1);
    }
}

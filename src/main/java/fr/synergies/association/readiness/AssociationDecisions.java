package fr.synergies.association.readiness;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.decision.ComparableVerdict;
import fr.synergies.decision.Decision;
import fr.synergies.decision.DecisionKind;
import fr.synergies.kernel.StoredJson;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Provides the verdicts on associations for explanation and recomputation. */
@Component
public class AssociationDecisions implements DecisionKind {

    private final StoredJson json;
    private final AssociationFactTables tables;

    AssociationDecisions(ObjectMapper json, AssociationFactTables tables) {
        this.json = new StoredJson(json);
        this.tables = tables;
    }

    @Override
    public String kind() {
        return "association";
    }

    @Override
    public String process() {
        return "association-creation";
    }

    @Override
    public ComparableVerdict stored(Decision decision) {
        return comparable(
                new AssociationRules.RuledVerdict(json.read(decision.content(), ReadinessVerdict.class), List.of()));
    }

    @Override
    public ComparableVerdict recompute(Decision decision, RuleSet rules) {
        return comparable(AssociationRules.ask(facts(decision), rules));
    }

    @Override
    public List<FactTable> facts(Decision decision, RuleSet names) {
        return tables.of(facts(decision), names);
    }

    /** The verdict in the form used for comparison and for binding it to its act. */
    public ComparableVerdict comparable(AssociationRules.RuledVerdict ruled) {
        ReadinessVerdict verdict = ruled.verdict();
        return new ComparableVerdict(
                verdict.outcome().name(),
                BigDecimal.ZERO,
                List.of(),
                verdict.findings(),
                ruled.fired(),
                json.write(new ReadinessVerdict(verdict.outcome(), "", verdict.findings())));
    }

    private AssociationFacts facts(Decision decision) {
        return json.read(decision.facts(), AssociationFacts.class);
    }
}

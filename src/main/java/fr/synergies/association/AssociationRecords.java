package fr.synergies.association;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.association.readiness.AssociationFacts;
import fr.synergies.association.readiness.ReadinessVerdict;
import fr.synergies.decision.Decision;
import fr.synergies.decision.DecisionStore;
import fr.synergies.decision.Ruling;
import fr.synergies.kernel.StoredJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The verdicts on associations, and what people decided upon them, in the words of associations. */
@Component
class AssociationRecords {

    private static final String ELEMENT = "element";

    private final DecisionStore decisions;
    private final StoredJson json;

    AssociationRecords(DecisionStore decisions, ObjectMapper json) {
        this.decisions = decisions;
        this.json = new StoredJson(json);
    }

    Decision add(String caseId, String element, AssociationFacts facts, ReadinessVerdict verdict) {
        return decisions.append(new Decision.Draft(
                "association",
                caseId,
                verdict.rulesVersion(),
                verdict.outcome().name(),
                Map.of(ELEMENT, element),
                facts,
                verdict));
    }

    Optional<StoredReadiness> latestVerdict(Association association) {
        return decisions.latest(association.caseId()).map(this::verdict);
    }

    StoredReadiness verdict(Decision decision) {
        return new StoredReadiness(
                decision.id(),
                Math.toIntExact(decision.sequence()),
                decision.about().get(ELEMENT),
                json.read(decision.facts(), AssociationFacts.class),
                json.read(decision.content(), ReadinessVerdict.class),
                decision.at());
    }

    void add(AssociationDecision decision) {
        decisions.append(new Ruling(
                decision.verdictId(),
                decision.element(),
                decision.decision(),
                decision.actor(),
                decision.reason(),
                "",
                Map.of(),
                Optional.of(decision.on()),
                Optional.of(decision.at())));
    }

    /** The decisions on an association, oldest first. */
    List<AssociationDecision> decisions(Association association) {
        return decisions.rulings(association.caseId()).stream()
                .map(ruling -> new AssociationDecision(
                        ruling.decisionId(),
                        ruling.element(),
                        ruling.ruling(),
                        ruling.actor(),
                        ruling.reason(),
                        ruling.on().orElseThrow(),
                        ruling.at().orElseThrow()))
                .toList();
    }
}

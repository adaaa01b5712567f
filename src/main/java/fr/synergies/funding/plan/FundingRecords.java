package fr.synergies.funding.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.decision.Decision;
import fr.synergies.decision.DecisionStore;
import fr.synergies.decision.Ruling;
import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.funding.verdict.PlanFacts;
import fr.synergies.kernel.StoredJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The verdicts on plans, and what finance decided upon them, in the words of funding. */
@Component
class FundingRecords {

    private static final String PLAN_VERSION = "planVersion";

    /** What a request for a derogation asks for beyond the ceiling, in euros, by the number of the line: {@code excess.0}. */
    private static final String EXCESS = "excess.";

    private final DecisionStore decisions;
    private final StoredJson json;

    FundingRecords(DecisionStore decisions, ObjectMapper json) {
        this.decisions = decisions;
        this.json = new StoredJson(json);
    }

    Decision add(FundingPlan plan, PlanFacts facts, FundingVerdict verdict) {
        return decisions.append(new Decision.Draft(
                "funding",
                plan.caseId(),
                verdict.rulesVersion(),
                verdict.outcome().name(),
                Map.of(PLAN_VERSION, String.valueOf(plan.version())),
                facts,
                verdict));
    }

    Optional<StoredVerdict> latestVerdict(FundingPlan plan) {
        return decisions.latest(plan.caseId()).map(this::verdict);
    }

    Optional<StoredVerdict> verdict(String id) {
        return decisions.find(id).map(this::verdict);
    }

    StoredVerdict verdict(Decision decision) {
        return new StoredVerdict(
                decision.id(),
                Integer.parseInt(decision.about().get(PLAN_VERSION)),
                Math.toIntExact(decision.sequence()),
                json.read(decision.facts(), PlanFacts.class),
                json.read(decision.content(), FundingVerdict.class),
                decision.at());
    }

    void add(String element, FundingDecision decision) {
        decisions.append(new Ruling(
                decision.verdictId(),
                element,
                decision.kind().name(),
                decision.actor(),
                decision.reason(),
                decision.documentReference(),
                decision.excess().entrySet().stream()
                        .collect(Collectors.toMap(
                                line -> EXCESS + line.getKey(),
                                line -> line.getValue().toPlainString())),
                Optional.empty(),
                Optional.of(decision.at())));
    }

    /** The decisions on a plan, oldest first. */
    List<FundingDecision> decisions(FundingPlan plan) {
        return decisions.rulings(plan.caseId()).stream()
                .map(ruling -> new FundingDecision(
                        FundingDecision.Kind.valueOf(ruling.ruling()),
                        ruling.decisionId(),
                        ruling.actor(),
                        ruling.reason(),
                        ruling.documentReference(),
                        ruling.at().orElseThrow(),
                        excess(ruling)))
                .toList();
    }

    private static Map<Integer, BigDecimal> excess(Ruling ruling) {
        return ruling.about().entrySet().stream()
                .filter(value -> value.getKey().startsWith(EXCESS))
                .collect(Collectors.toMap(
                        value -> Integer.valueOf(value.getKey().substring(EXCESS.length())),
                        value -> new BigDecimal(value.getValue())));
    }
}

package fr.synergies.association;

import fr.synergies.association.Readiness.Way;
import fr.synergies.association.readiness.Phase;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.ProcessCode;
import fr.synergies.platform.workflow.ServiceStep;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code association-creation}. */
@Configuration(proxyBeanMethods = false)
class AssociationSteps {

    private static final String WAY = "way";

    /** The three strands, which the rules judge together. */
    @Bean
    ProcessCode associationStudyCode(AssociationCreationOpened opened, StrandDefinition strands, Readiness readiness) {
        return ProcessCode.of(Associations.PROCESS)
                .opening("associationCreationOpened", opened)
                .task("defineLegalForm", strands::legalForm)
                .task("defineGovernance", strands::governance)
                .task("defineEconomicModel", strands::economicModel)
                .stepSetting("assessReadiness", judging(readiness, "assessReadiness", Phase.STRANDS, Way.PLAN_B))
                .taskSetting("reviewFeasibility", deciding(readiness, Phase.STRANDS));
    }

    /** The founding, which the rules judge with the elected board and for the last time at its end. */
    @Bean
    ProcessCode associationFoundingCode(FoundingSteps founding, Readiness readiness) {
        return ProcessCode.of(Associations.PROCESS)
                .task("draftStatutes", founding::statutes)
                .task("holdFoundingMeeting", founding::meeting)
                .stepSetting("assessElectedBoard", judging(readiness, "assessElectedBoard", Phase.FOUNDED, Way.ASK))
                .taskSetting("reviewBoard", deciding(readiness, Phase.FOUNDED))
                .task("declareAssociation", founding::declaration)
                .task("publishAssociation", founding::publication)
                .task("registerAssociation", founding::registration)
                .task("openBankAccount", founding::bankAccount)
                .stepSetting("confirmReadiness", judging(readiness, "confirmReadiness", Phase.READY, Way.ASK))
                .taskSetting("reviewReadiness", deciding(readiness, Phase.READY));
    }

    /** Plan B, and the end without an association. */
    @Bean
    ProcessCode associationEndCode(PlanB planB, Associations associations) {
        return ProcessCode.of(Associations.PROCESS)
                .task("decidePlanB", planB::decided)
                .taskSetting("approvePlanBCci", task -> Map.of("cciDecision", planB.answer(task)))
                .taskSetting("approvePlanBMetropole", task -> Map.of("metropoleDecision", planB.answer(task)))
                .stepSetting("applyPlanB", reached -> Map.of("planB", planB.apply(reached.id())))
                .step(
                        "recordAssociationCancellation",
                        reached -> associations.close(
                                reached.id(), reached.text("reason").orElse("")));
    }

    private static ServiceStep judging(Readiness readiness, String element, Phase phase, Way whenNotFeasible) {
        return reached -> Map.of(
                WAY,
                readiness
                        .conclude(reached.id(), element, phase, whenNotFeasible)
                        .name());
    }

    private static TaskHandler deciding(Readiness readiness, Phase phase) {
        return task -> Map.of(WAY, readiness.decide(task, phase, way(task)).name());
    }

    private static Way way(CompletedTask task) {
        return switch (task.text("decision")) {
            case "ACCEPT" -> Way.ON;
            case "REPEAT" -> Way.REPEAT;
            default -> Way.PLAN_B;
        };
    }
}

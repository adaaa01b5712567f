package fr.synergies.association;

import fr.synergies.association.Readiness.Way;
import fr.synergies.association.readiness.Phase;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The handlers of the tasks of {@code association-creation}. The process keeps decisions only; the other fields of a form are
 * data and are cleared.
 */
@Configuration(proxyBeanMethods = false)
class AssociationTasks {

    private static final String WAY = "way";

    @Bean
    TaskHandler defineLegalForm(StrandDefinition strands) {
        return storing(strands::legalForm);
    }

    @Bean
    TaskHandler defineGovernance(StrandDefinition strands) {
        return storing(strands::governance);
    }

    @Bean
    TaskHandler defineEconomicModel(StrandDefinition strands) {
        return storing(strands::economicModel);
    }

    @Bean
    TaskHandler reviewFeasibility(Readiness readiness) {
        return task -> keeping(
                task, WAY, readiness.decide(task, Phase.STRANDS, way(task)).name());
    }

    @Bean
    TaskHandler draftStatutes(FoundingSteps founding) {
        return storing(founding::statutes);
    }

    @Bean
    TaskHandler holdFoundingMeeting(FoundingSteps founding) {
        return storing(founding::meeting);
    }

    @Bean
    TaskHandler reviewBoard(Readiness readiness) {
        return task -> keeping(
                task, WAY, readiness.decide(task, Phase.FOUNDED, way(task)).name());
    }

    @Bean
    TaskHandler declareAssociation(FoundingSteps founding) {
        return storing(founding::declaration);
    }

    @Bean
    TaskHandler publishAssociation(FoundingSteps founding) {
        return storing(founding::publication);
    }

    @Bean
    TaskHandler registerAssociation(FoundingSteps founding) {
        return storing(founding::registration);
    }

    @Bean
    TaskHandler openBankAccount(FoundingSteps founding) {
        return storing(founding::bankAccount);
    }

    @Bean
    TaskHandler reviewReadiness(Readiness readiness) {
        return task -> keeping(
                task, WAY, readiness.decide(task, Phase.READY, way(task)).name());
    }

    @Bean
    TaskHandler decidePlanB(PlanB planB) {
        return task -> keeping(task, "planB", planB.decided(task));
    }

    @Bean
    TaskHandler approvePlanBCci(PlanB planB) {
        return task -> planB.answer(task, "cciDecision");
    }

    @Bean
    TaskHandler approvePlanBMetropole(PlanB planB) {
        return task -> planB.answer(task, "metropoleDecision");
    }

    private static Way way(CompletedTask task) {
        return switch (task.text("decision")) {
            case "ACCEPT" -> Way.ON;
            case "REPEAT" -> Way.REPEAT;
            default -> Way.PLAN_B;
        };
    }

    private static TaskHandler storing(Consumer<CompletedTask> step) {
        return task -> {
            step.accept(task);
            return cleared(task);
        };
    }

    private static Map<String, Object> keeping(CompletedTask task, String name, String value) {
        Map<String, Object> variables = cleared(task);
        variables.put(name, value);
        return variables;
    }

    private static Map<String, Object> cleared(CompletedTask task) {
        Map<String, Object> variables = new HashMap<>();
        task.form().keySet().forEach(field -> variables.put(field, null));
        return variables;
    }
}

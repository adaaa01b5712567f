package fr.synergies.association;

import fr.synergies.tasks.TaskPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels of the tasks of {@code association-creation}. */
@Configuration(proxyBeanMethods = false)
class AssociationTaskPanels {

    @Bean
    TaskPanel defineLegalFormPanel(AssociationPanels panels) {
        return association("defineLegalForm", panels);
    }

    @Bean
    TaskPanel defineGovernancePanel(AssociationPanels panels) {
        return association("defineGovernance", panels);
    }

    @Bean
    TaskPanel defineEconomicModelPanel(AssociationPanels panels) {
        return association("defineEconomicModel", panels);
    }

    @Bean
    TaskPanel reviewFeasibilityPanel(AssociationPanels panels) {
        return association("reviewFeasibility", panels);
    }

    @Bean
    TaskPanel draftStatutesPanel(AssociationPanels panels) {
        return association("draftStatutes", panels);
    }

    @Bean
    TaskPanel holdFoundingMeetingPanel(AssociationPanels panels) {
        return association("holdFoundingMeeting", panels);
    }

    @Bean
    TaskPanel reviewBoardPanel(AssociationPanels panels) {
        return association("reviewBoard", panels);
    }

    @Bean
    TaskPanel declareAssociationPanel(AssociationPanels panels) {
        return association("declareAssociation", panels);
    }

    @Bean
    TaskPanel publishAssociationPanel(AssociationPanels panels) {
        return association("publishAssociation", panels);
    }

    @Bean
    TaskPanel registerAssociationPanel(AssociationPanels panels) {
        return association("registerAssociation", panels);
    }

    @Bean
    TaskPanel openBankAccountPanel(AssociationPanels panels) {
        return association("openBankAccount", panels);
    }

    @Bean
    TaskPanel reviewReadinessPanel(AssociationPanels panels) {
        return association("reviewReadiness", panels);
    }

    @Bean
    TaskPanel decidePlanBPanel(AssociationPanels panels) {
        return association("decidePlanB", panels);
    }

    @Bean
    TaskPanel approvePlanBCciPanel(AssociationPanels panels) {
        return association("approvePlanBCci", panels);
    }

    @Bean
    TaskPanel approvePlanBMetropolePanel(AssociationPanels panels) {
        return association("approvePlanBMetropole", panels);
    }

    @Bean
    TaskPanel remindAssociationPanel(AssociationPanels panels) {
        return association("remindAssociation", panels);
    }

    @Bean
    TaskPanel escalateAssociationPanel(AssociationPanels panels) {
        return association("escalateAssociation", panels);
    }

    private static TaskPanel association(String element, AssociationPanels panels) {
        return TaskPanel.of(element, panels.fragment(), task -> panels.model(task.caseId()));
    }
}

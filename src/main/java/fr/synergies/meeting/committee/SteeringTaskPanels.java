package fr.synergies.meeting.committee;

import fr.synergies.tasks.TaskPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels of the tasks of {@code annual-steering-committee}. */
@Configuration(proxyBeanMethods = false)
class SteeringTaskPanels {

    private static final String PARTNER = "steering/panels :: partner";

    @Bean
    TaskPanel completeReportPanel(SteeringPanels panels) {
        return committee("completeReport", panels);
    }

    @Bean
    TaskPanel proposeDatesPanel(SteeringPanels panels) {
        return committee("proposeDates", panels);
    }

    @Bean
    TaskPanel recordAvailabilityPanel(SteeringPanels panels) {
        return TaskPanel.of("recordAvailability", PARTNER, panels::partner);
    }

    @Bean
    TaskPanel chooseDatePanel(SteeringPanels panels) {
        return TaskPanel.of("chooseDate", "steering/panels :: choosing", panels::choosing);
    }

    @Bean
    TaskPanel recordAnswerPanel(SteeringPanels panels) {
        return TaskPanel.of("recordAnswer", PARTNER, panels::partner);
    }

    @Bean
    TaskPanel remindPartnersPanel(SteeringPanels panels) {
        return committee("remindPartners", panels);
    }

    @Bean
    TaskPanel holdCommitteePanel(SteeringPanels panels) {
        return committee("holdCommittee", panels);
    }

    @Bean
    TaskPanel remindCommitteePanel(SteeringPanels panels) {
        return committee("remindCommittee", panels);
    }

    @Bean
    TaskPanel escalateCommitteePanel(SteeringPanels panels) {
        return committee("escalateCommittee", panels);
    }

    @Bean
    TaskPanel writeSteeringMinutesPanel(SteeringPanels panels) {
        return TaskPanel.withOwnForm("writeSteeringMinutes", "steering/panels :: writing", panels::writing);
    }

    @Bean
    TaskPanel approveSteeringMinutesCciPanel(SteeringPanels panels) {
        return committee("approveSteeringMinutesCci", panels);
    }

    @Bean
    TaskPanel approveSteeringMinutesMetropolePanel(SteeringPanels panels) {
        return committee("approveSteeringMinutesMetropole", panels);
    }

    @Bean
    TaskPanel remindSteeringMinutesPanel(SteeringPanels panels) {
        return committee("remindSteeringMinutes", panels);
    }

    private static TaskPanel committee(String element, SteeringPanels panels) {
        return TaskPanel.of(element, panels.fragment(), task -> panels.model(task.caseId()));
    }
}

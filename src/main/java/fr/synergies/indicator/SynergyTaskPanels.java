package fr.synergies.indicator;

import fr.synergies.casefile.CasePanel;
import fr.synergies.meeting.group.WorkingGroupPanels;
import fr.synergies.tasks.TaskPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The panels of the tasks of {@code working-group} and {@code indicator-report}; {@link CollectIndicatorsPanel} also fills its
 * form.
 */
@Configuration(proxyBeanMethods = false)
class SynergyTaskPanels {

    @Bean
    TaskPanel setUpGroupPanel(WorkingGroupPanels panels) {
        return shown("setUpGroup", panels);
    }

    @Bean
    TaskPanel recordGroupMeetingPanel(WorkingGroupPanels panels) {
        return shown("recordGroupMeeting", panels);
    }

    @Bean
    TaskPanel remindGroupPanel(WorkingGroupPanels panels) {
        return shown("remindGroup", panels);
    }

    @Bean
    TaskPanel checkIndicatorsPanel(IndicatorReportPanels panels) {
        return shown("checkIndicators", panels);
    }

    @Bean
    TaskPanel remindIndicatorsPanel(IndicatorReportPanels panels) {
        return shown("remindIndicators", panels);
    }

    private static TaskPanel shown(String element, CasePanel panel) {
        return TaskPanel.of(element, panel.fragment(), task -> panel.model(task.caseId()));
    }
}

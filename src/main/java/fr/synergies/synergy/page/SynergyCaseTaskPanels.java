package fr.synergies.synergy.page;

import fr.synergies.tasks.TaskPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels of the tasks of {@code synergy}. */
@Configuration(proxyBeanMethods = false)
class SynergyCaseTaskPanels {

    @Bean
    TaskPanel confirmDiagnosticPanel(SynergyCasePanels panels) {
        return panels.of("confirmDiagnostic");
    }

    @Bean
    TaskPanel decideDiagnosticPanel(SynergyCasePanels panels) {
        return panels.of("decideDiagnostic");
    }

    @Bean
    TaskPanel recordConsentPanel(SynergyCasePanels panels) {
        return panels.of("recordConsent");
    }

    @Bean
    TaskPanel studyFeasibilityPanel(SynergyCasePanels panels) {
        return panels.of("studyFeasibility");
    }

    @Bean
    TaskPanel decideFeasibilityPanel(SynergyCasePanels panels) {
        return panels.of("decideFeasibility");
    }

    @Bean
    TaskPanel signAgreementPanel(SynergyCasePanels panels) {
        return panels.of("signAgreement");
    }

    @Bean
    TaskPanel recordTrialPanel(SynergyCasePanels panels) {
        return panels.of("recordTrial");
    }

    @Bean
    TaskPanel measureSynergyPanel(SynergyCasePanels panels) {
        return panels.of("measureSynergy");
    }
}

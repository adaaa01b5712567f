package fr.synergies.synergy.carried;

import fr.synergies.platform.workflow.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of the tasks of {@code synergy}, each a bean named like its task. */
@Configuration(proxyBeanMethods = false)
class SynergyCaseTasks {

    @Bean("confirmDiagnostic")
    TaskHandler confirmDiagnostic(SynergyWork work) {
        return work::visit;
    }

    @Bean("decideDiagnostic")
    TaskHandler decideDiagnostic(SynergyWork work) {
        return work::decide;
    }

    @Bean("recordConsent")
    TaskHandler recordConsent(SynergyWork work) {
        return work::consent;
    }

    @Bean("studyFeasibility")
    TaskHandler studyFeasibility(SynergyWork work) {
        return work::study;
    }

    @Bean("decideFeasibility")
    TaskHandler decideFeasibility(SynergyWork work) {
        return work::decide;
    }

    @Bean("signAgreement")
    TaskHandler signAgreement(SynergyWork work) {
        return work::sign;
    }

    @Bean("recordTrial")
    TaskHandler recordTrial(SynergyWork work) {
        return work::tryOut;
    }

    @Bean("measureSynergy")
    TaskHandler measureSynergy(SynergyMeasures measures) {
        return measures::measure;
    }
}

package fr.synergies.indicator;

import fr.synergies.platform.workflow.ServiceStep;
import java.util.Collections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code indicator-report}. */
@Configuration(proxyBeanMethods = false)
class IndicatorSteps {

    /** Publishes the approved figures. */
    @Bean
    ServiceStep publishIndicators(IndicatorWork work) {
        return ServiceStep.of(reached -> work.publish(reached.id()));
    }

    /** The report is given up, for the reason that the message gave. */
    @Bean
    ServiceStep cancelIndicatorReport(IndicatorWork work) {
        return reached -> {
            work.cancel(
                    reached.id(),
                    reached.text(IndicatorReports.CANCELLATION_REASON).orElse(""));
            return Collections.singletonMap(IndicatorReports.CANCELLATION_REASON, null);
        };
    }
}

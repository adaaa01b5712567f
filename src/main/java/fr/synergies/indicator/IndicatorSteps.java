package fr.synergies.indicator;

import fr.synergies.platform.workflow.ProcessCode;
import java.util.Collections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code indicator-report}. */
@Configuration(proxyBeanMethods = false)
class IndicatorSteps {

    @Bean
    ProcessCode indicatorReportCode(IndicatorReportOpened opened, IndicatorWork work) {
        return ProcessCode.of(IndicatorReports.PROCESS)
                .opening("indicatorReportOpened", opened)
                .task(
                        "collectIndicators",
                        task -> work.collect(task.caseId(), Indicators.of(task.form()), task.text("comment")))
                .task("checkIndicators", task -> {
                    if (!task.text("decision").equals("APPROVE")) {
                        work.sendBack(task.caseId(), task.text("reason"));
                    }
                })
                .step("publishIndicators", reached -> work.publish(reached.id()))
                .stepSetting("cancelIndicatorReport", reached -> {
                    work.cancel(
                            reached.id(),
                            reached.text(IndicatorReports.CANCELLATION_REASON).orElse(""));
                    return Collections.singletonMap(IndicatorReports.CANCELLATION_REASON, null);
                });
    }
}

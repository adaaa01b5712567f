package fr.synergies.synergy.carried;

import fr.synergies.platform.workflow.ProcessCode;
import fr.synergies.platform.workflow.ServiceStep;
import fr.synergies.platform.workflow.StepCase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code synergy}. */
@Configuration(proxyBeanMethods = false)
class SynergySteps {

    private static final String PARTY = "withdrawnParty";
    private static final String REASON = "withdrawalReason";
    private static final String DAY = "withdrawnOn";

    @Bean
    ProcessCode synergyTasksCode(SynergyOpened opened, SynergyTaskHandlers work, SynergyMeasures measures) {
        return ProcessCode.of(SynergyCaseService.PROCESS)
                .opening("synergyOpened", opened)
                .task("confirmDiagnostic", work::visit)
                .taskSetting("decideDiagnostic", work::decide)
                .taskSetting("recordConsent", work::consent)
                .task("studyFeasibility", work::study)
                .taskSetting("decideFeasibility", work::decide)
                .task("signAgreement", work::sign)
                .taskSetting("recordTrial", work::tryOut)
                .task("measureSynergy", measures::measure);
    }

    /** The rules judge the confirmed diagnostic, the study, and the remaining companies after one withdrew. */
    @Bean
    ProcessCode synergyStepsCode(SynergyProgression course) {
        return ProcessCode.of(SynergyCaseService.PROCESS)
                .step("assignSynergyGroup", reached -> course.assign(reached.id()))
                .stepSetting("judgeDiagnostic", judging(course, SynergyStage.CANDIDATE, SynergyStage.CONSENT))
                .stepSetting("judgeFeasibility", judging(course, SynergyStage.FEASIBILITY, SynergyStage.FEASIBILITY))
                .step("judgeRemaining", reached -> course.judgeRemaining(reached.id()))
                .step("runSynergy", reached -> course.run(reached.id()))
                .stepSetting("withdrawParty", reached -> withdraw(course, reached))
                .step(
                        "endSynergy",
                        reached -> course.end(
                                reached.id(),
                                reached.text(SynergyTaskHandlers.END_REASON).orElse("")));
    }

    private static ServiceStep judging(SynergyProgression course, SynergyStage stage, SynergyStage otherwise) {
        return reached ->
                Map.of("verdict", course.judge(reached.id(), stage, otherwise).name());
    }

    /** A company withdraws, as the message says; should the synergy end with it, then for this reason. */
    private static Map<String, Object> withdraw(SynergyProgression course, StepCase reached) {
        String reason = reached.text(REASON).orElseThrow();
        LocalDate day = LocalDate.parse(reached.text(DAY).orElseThrow());
        course.withdraw(reached.id(), reached.text(PARTY).orElseThrow(), reason, day);
        Map<String, Object> variables = new HashMap<>();
        List.of(PARTY, REASON, DAY).forEach(name -> variables.put(name, null));
        variables.put(SynergyTaskHandlers.END_REASON, reason);
        return variables;
    }
}

package fr.synergies.programme.life;

import fr.synergies.platform.workflow.ProcessCode;
import fr.synergies.platform.workflow.Timers;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code programme-lifecycle}. */
@Configuration(proxyBeanMethods = false)
class LifeSteps {

    @Bean
    ProcessCode lifeApplicationCode(ProgrammeLifeOpened opened, AidApplication application) {
        return ProcessCode.of(ProgrammeLife.PROCESS)
                .opening("programmeLifeOpened", opened)
                .task("submitApplication", application::submit)
                .task("recordFunderAnswer", application::answer)
                .task("decideAfterRefusal", application::decideAfterRefusal)
                .task("decideWithoutPost", application::decideWithoutPost);
    }

    /** Every wait of the lifecycle takes the programme's new dates when it is extended. */
    @Bean
    ProcessCode lifePhasesCode(LifePhases phases, Timers timers) {
        return ProcessCode.of(ProgrammeLife.PROCESS)
                .stepSetting("startRunning", reached -> phases.start(reached.programme()))
                .step(
                        "suspendProgramme",
                        reached -> phases.suspend(
                                reached.programme(),
                                reached.text("programmeSuspensionReason").orElseThrow()))
                .step(
                        "resumeProgramme",
                        reached -> phases.resume(
                                reached.programme(),
                                reached.text("programmeResumptionReason").orElseThrow()))
                .step(
                        "startClosing",
                        reached -> phases.close(reached.programme(), reached.text("programmeTerminationReason")))
                .step("rescheduleProgramme", reached -> timers.recalculate(reached.processInstance()));
    }

    @Bean
    ProcessCode lifeObligationsCode(LifeObligations obligations) {
        return ProcessCode.of(ProgrammeLife.PROCESS)
                .stepSetting(
                        "openFunding",
                        reached -> obligations.openFunding(reached.programme(), reached.number("fundingYear")))
                .stepSetting("openMonthlyPoint", obligations::openMonthlyPoint)
                .stepSetting(
                        "openSteeringCommittee",
                        reached -> obligations.openCommittee(reached.programme(), reached.number("steeringYear")))
                .step("openAssociation", reached -> obligations.openAssociation(reached.programme()))
                .stepSetting("checkMilestones", reached -> obligations.checkMilestones(reached.programme()));
    }

    @Bean
    ProcessCode lifeClosingCode(ProgrammeClosing closing) {
        return ProcessCode.of(ProgrammeLife.PROCESS)
                .task("writeClosingReport", closing::report)
                .task("claimBalance", closing::claimBalance)
                .task("checkBalance", closing::checkBalance)
                .stepSetting(
                        "assessHandover",
                        reached -> Map.of("successorReady", closing.hasSuccessor(reached.programme())))
                .task("handOver", closing::handOver)
                .taskSetting("decideWithoutAssociation", closing::decideWithoutAssociation);
    }
}

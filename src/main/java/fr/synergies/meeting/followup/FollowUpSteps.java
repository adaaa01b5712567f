package fr.synergies.meeting.followup;

import fr.synergies.platform.workflow.ProcessCode;
import fr.synergies.platform.workflow.StepCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code reinforced-follow-up}. */
@Configuration(proxyBeanMethods = false)
class FollowUpSteps {

    @Bean
    ProcessCode reinforcedFollowUpCode(FollowUpRequested requested, ReinforcedFollowUps followUps, ExtraPoints points) {
        return ProcessCode.of(ReinforcedFollowUps.PROCESS)
                .opening("followUpRequested", requested)
                .task("acknowledgeFollowUpCci", followUps::acknowledge)
                .task("acknowledgeFollowUpMetropole", followUps::acknowledge)
                .step("prepareExtraPoint", reached -> points.prepare(reached.id()))
                .task("holdExtraPoint", points::conclude)
                .step("recordMissedPoint", reached -> points.miss(reached.id()))
                .step(
                        "recordLifting",
                        reached -> followUps.end(
                                reached.id(),
                                text(reached, "liftedBy"),
                                text(reached, "lifter"),
                                text(reached, "liftReason")))
                .step("endFollowUp", reached -> followUps.end(reached.id(), FollowUp.PROGRAMME, "", ""));
    }

    private static String text(StepCase reached, String name) {
        return reached.text(name).orElse("");
    }
}

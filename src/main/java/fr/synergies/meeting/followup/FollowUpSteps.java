package fr.synergies.meeting.followup;

import fr.synergies.meeting.point.ReviewCalendar;
import fr.synergies.platform.workflow.ServiceStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code reinforced-follow-up}. */
@Configuration(proxyBeanMethods = false)
class FollowUpSteps {

    /** The meeting that is due is added to the case. */
    @Bean
    ServiceStep prepareExtraPoint(ExtraPoints points) {
        return ServiceStep.of(reached -> points.prepare(reached.id()));
    }

    /** The meeting was not held before the next one. */
    @Bean
    ServiceStep recordMissedPoint(ExtraPoints points) {
        return ServiceStep.of(reached -> points.miss(reached.id()));
    }

    /** Records who lifted the follow-up, and why. */
    @Bean
    ServiceStep recordLifting(FollowUpRepository followUps, ReviewCalendar calendar) {
        return ServiceStep.of(reached -> followUps.end(
                followUps.at(reached.id()),
                reached.text("liftedBy").orElse(""),
                reached.text("lifter").orElse(""),
                calendar.today(),
                reached.text("liftReason").orElse("")));
    }

    /** The follow-up ends with the programme. */
    @Bean
    ServiceStep endFollowUp(FollowUpRepository followUps, ReviewCalendar calendar) {
        return ServiceStep.of(
                reached -> followUps.end(followUps.at(reached.id()), FollowUp.PROGRAMME, "", calendar.today(), ""));
    }
}

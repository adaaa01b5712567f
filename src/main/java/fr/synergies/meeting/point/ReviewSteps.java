package fr.synergies.meeting.point;

import fr.synergies.platform.workflow.ServiceStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code monthly-review}. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

    /** The agenda is filled from the facts, the sequence number of the calendar file is incremented. */
    @Bean
    ServiceStep issueInvitation(MeetingPlanning planning) {
        return ServiceStep.of(reached -> planning.invite(reached.id()));
    }

    /** The minutes are final, their actions begin. */
    @Bean
    ServiceStep closeReview(Minutes minutes) {
        return ServiceStep.of(reached -> minutes.close(reached.id()));
    }
}

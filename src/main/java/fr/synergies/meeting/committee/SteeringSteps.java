package fr.synergies.meeting.committee;

import fr.synergies.platform.workflow.ServiceStep;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code annual-steering-committee}. */
@Configuration(proxyBeanMethods = false)
class SteeringSteps {

    /** The facts of the year are stored as they are now. */
    @Bean
    ServiceStep gatherReport(SteeringReport report) {
        return ServiceStep.of(reached -> report.gather(reached.id()));
    }

    /** All partners are invited, the sequence number of the calendar file is incremented. */
    @Bean
    ServiceStep issueSteeringInvitation(CommitteeSession session) {
        return ServiceStep.of(reached -> session.invite(reached.id()));
    }

    /** Determines whether the session may decide. */
    @Bean
    ServiceStep checkQuorum(CommitteeSession session) {
        return reached -> Map.of("quorate", session.checkQuorum(reached.id()));
    }

    /** The minutes are final; the decision is read from the table, not from the form. */
    @Bean
    ServiceStep closeCommittee(CommitteeMinutes minutes) {
        return reached -> Map.of("decision", minutes.close(reached.id()).name());
    }

    /** The next exercise is adjusted. */
    @Bean
    ServiceStep applyAdjustment(CommitteeMinutes minutes) {
        return ServiceStep.of(reached -> minutes.adjust(reached.id()));
    }

    /** Announces that the programme ends. */
    @Bean
    ServiceStep announceTermination(CommitteeMinutes minutes) {
        return ServiceStep.of(reached -> minutes.stop(reached.id()));
    }

    /** Records why the committee is cancelled. */
    @Bean
    ServiceStep recordSteeringCancellation(SteeringRepository committees) {
        return ServiceStep.of(reached -> committees.cancel(
                committees.at(reached.id()), reached.text("cancelReason").orElse("")));
    }
}

package fr.synergies.meeting.committee;

import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingLength;
import fr.synergies.platform.workflow.ProcessCode;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The start of {@code annual-steering-committee} and its service tasks. */
@Configuration(proxyBeanMethods = false)
class SteeringSteps {

    @Bean
    ProcessCode steeringPreparationCode(
            SteeringCommitteeOpened opened, SteeringReport report, CommitteeSession session, Committees committees) {
        return ProcessCode.of(Committees.PROCESS)
                .opening("steeringCommitteeOpened", opened)
                .step("gatherReport", reached -> report.gather(reached.id()))
                .step("issueSteeringInvitation", reached -> session.invite(reached.id()))
                .stepSetting("checkQuorum", reached -> Map.of("quorate", session.checkQuorum(reached.id())))
                .step(
                        "recordSteeringCancellation",
                        reached -> committees.recordCancellation(
                                reached.id(), reached.text("cancelReason").orElse("")));
    }

    /** The decision that leads on is read from the table, not from the form. */
    @Bean
    ProcessCode steeringDecisionCode(CommitteeMinutes minutes) {
        return ProcessCode.of(Committees.PROCESS)
                .stepSetting(
                        "closeCommittee",
                        reached ->
                                Map.of("decision", minutes.close(reached.id()).name()))
                .step("applyAdjustment", reached -> minutes.adjust(reached.id()))
                .step("announceTermination", reached -> minutes.stop(reached.id()));
    }

    @Bean
    MeetingLength lengthOfCommittees(SteeringSettings settings) {
        return new MeetingLength(MeetingKind.COMMITTEE, settings.duration());
    }
}

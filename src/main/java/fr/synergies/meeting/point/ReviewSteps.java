package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.meeting.Approvals;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingLength;
import fr.synergies.meeting.MeetingMinutes;
import fr.synergies.meeting.MeetingMinutes.Written;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.platform.workflow.ProcessCode;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code monthly-review}. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

    @Bean
    ProcessCode monthlyReviewCode(
            MonthlyReviewOpened opened,
            MeetingPlanning planning,
            MeetingMinutes minutes,
            MeetingRepository meetings,
            Approvals approvals) {
        return ProcessCode.of(Reviews.PROCESS)
                .opening("monthlyReviewOpened", opened)
                .task("scheduleReview", planning::schedule)
                .step("issueInvitation", reached -> planning.invite(reached.id()))
                .task("holdReview", planning::conclude)
                .task(
                        "writeMinutes",
                        task -> minutes.write(
                                meetings.at(task.caseId()),
                                new Written(
                                        task.actor(),
                                        task.text("minutes"),
                                        task.text("decisions"),
                                        task.rows("actions"))))
                .taskSetting(
                        "approveMinutesCci", task -> Map.of("cciDecision", approvals.answer(task, Institution.CCIMDB)))
                .taskSetting(
                        "approveMinutesMetropole",
                        task -> Map.of("metropoleDecision", approvals.answer(task, Institution.DIJON_METROPOLE)))
                .step("closeReview", reached -> minutes.close(reached.id()));
    }

    @Bean
    MeetingLength lengthOfPoints(ReviewSettings settings) {
        return new MeetingLength(MeetingKind.POINT, settings.duration());
    }

    @Bean
    MeetingLength lengthOfExtraPoints(ReviewSettings settings) {
        return new MeetingLength(MeetingKind.EXTRA_POINT, settings.duration());
    }
}

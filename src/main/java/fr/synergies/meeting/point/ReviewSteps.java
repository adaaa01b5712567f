package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.workflow.ProcessCode;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code monthly-review} and of {@code review-action}, which carries out what its minutes decide. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

    @Bean
    ProcessCode monthlyReviewCode(MonthlyReviewOpened opened, MeetingPlanning planning, Minutes minutes) {
        return ProcessCode.of(Reviews.PROCESS)
                .opening("monthlyReviewOpened", opened)
                .task("scheduleReview", planning::schedule)
                .step("issueInvitation", reached -> planning.invite(reached.id()))
                .task("holdReview", planning::conclude)
                .task("writeMinutes", minutes::write)
                .taskSetting(
                        "approveMinutesCci", task -> Map.of("cciDecision", minutes.answer(task, Institution.CCIMDB)))
                .taskSetting(
                        "approveMinutesMetropole",
                        task -> Map.of("metropoleDecision", minutes.answer(task, Institution.DIJON_METROPOLE)))
                .step("closeReview", reached -> minutes.close(reached.id()));
    }

    @Bean
    ProcessCode reviewActionCode(ReviewActionOpened opened, ReviewActions actions) {
        return ProcessCode.of(Minutes.ACTION_PROCESS)
                .opening("reviewActionOpened", opened)
                .task("doActionCci", actions::end)
                .task("doActionMetropole", actions::end);
    }
}

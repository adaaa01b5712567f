package fr.synergies.recruitment;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.workflow.ProcessCode;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code recruitment}. */
@Configuration(proxyBeanMethods = false)
class RecruitmentSteps {

    @Bean
    ProcessCode recruitmentSelectionCode(RecruitmentOpened opened, Selection selection) {
        return ProcessCode.of(RecruitmentCases.PROCESS)
                .opening("recruitmentOpened", opened)
                .task("describeJob", selection::sendToReview)
                .task("reviewJob", selection::review)
                .taskSetting("publishVacancy", selection::publish)
                .task("registerApplications", selection::closeApplications)
                .taskSetting("shortlistCandidates", selection::shortlist)
                .task("holdInterviewsCci", task -> selection.endInterviews(task, Institution.CCIMDB))
                .task("holdInterviewsMetropole", task -> selection.endInterviews(task, Institution.DIJON_METROPOLE))
                .task("remindRecruitment", selection::remind);
    }

    @Bean
    ProcessCode recruitmentChoiceCode(JointChoice choice, Arbitration arbitration) {
        return ProcessCode.of(RecruitmentCases.PROCESS)
                .stepSetting("openJointChoice", reached -> choice.open(reached.id()))
                .task("voteCci", task -> choice.vote(task, Institution.CCIMDB))
                .task("voteMetropole", task -> choice.vote(task, Institution.DIJON_METROPOLE))
                .stepSetting("compareVotes", reached -> choice.compare(reached.id()))
                .task("deliberateOnCandidates", choice::deliberate)
                .task("proposeArbitration", arbitration::propose)
                .taskSetting("confirmArbitration", arbitration::confirm);
    }

    /** The hiring, and the end without it. */
    @Bean
    ProcessCode recruitmentEndCode(Hiring hiring, RecruitmentCases cases) {
        return ProcessCode.of(RecruitmentCases.PROCESS)
                .taskSetting("makeOffer", hiring::offer)
                .taskSetting("recordOfferAnswer", hiring::answer)
                .task("signContract", hiring::sign)
                .taskSetting("welcomeOfficer", hiring::welcome)
                .stepSetting("recordRecruitmentCancellation", reached -> {
                    cases.recordCancellation(
                            reached.id(), reached.text("reason").orElse(""));
                    return Map.of("recruitmentOutcome", "ABANDONED");
                });
    }
}

package fr.synergies.recruitment.page;

import fr.synergies.tasks.TaskPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels of the tasks of {@code recruitment}: the current state of the recruitment, or the ballot. */
@Configuration(proxyBeanMethods = false)
class RecruitmentTaskPanels {

    @Bean
    TaskPanel describeJobPanel(RecruitmentView view) {
        return reading("describeJob", view);
    }

    @Bean
    TaskPanel reviewJobPanel(RecruitmentView view) {
        return reading("reviewJob", view);
    }

    @Bean
    TaskPanel publishVacancyPanel(RecruitmentView view) {
        return reading("publishVacancy", view);
    }

    @Bean
    TaskPanel registerApplicationsPanel(RecruitmentView view) {
        return reading("registerApplications", view);
    }

    @Bean
    TaskPanel shortlistCandidatesPanel(RecruitmentView view) {
        return reading("shortlistCandidates", view);
    }

    @Bean
    TaskPanel holdInterviewsCciPanel(RecruitmentView view) {
        return reading("holdInterviewsCci", view);
    }

    @Bean
    TaskPanel holdInterviewsMetropolePanel(RecruitmentView view) {
        return reading("holdInterviewsMetropole", view);
    }

    @Bean
    TaskPanel deliberateOnCandidatesPanel(RecruitmentView view) {
        return reading("deliberateOnCandidates", view);
    }

    @Bean
    TaskPanel proposeArbitrationPanel(RecruitmentView view) {
        return reading("proposeArbitration", view);
    }

    @Bean
    TaskPanel confirmArbitrationPanel(RecruitmentView view) {
        return reading("confirmArbitration", view);
    }

    @Bean
    TaskPanel makeOfferPanel(RecruitmentView view) {
        return reading("makeOffer", view);
    }

    @Bean
    TaskPanel recordOfferAnswerPanel(RecruitmentView view) {
        return reading("recordOfferAnswer", view);
    }

    @Bean
    TaskPanel signContractPanel(RecruitmentView view) {
        return reading("signContract", view);
    }

    @Bean
    TaskPanel welcomeOfficerPanel(RecruitmentView view) {
        return reading("welcomeOfficer", view);
    }

    @Bean
    TaskPanel remindRecruitmentPanel(RecruitmentView view) {
        return reading("remindRecruitment", view);
    }

    @Bean
    TaskPanel voteCciPanel(RecruitmentView view) {
        return ballot("voteCci", view);
    }

    @Bean
    TaskPanel voteMetropolePanel(RecruitmentView view) {
        return ballot("voteMetropole", view);
    }

    private static TaskPanel reading(String element, RecruitmentView view) {
        return TaskPanel.of(element, "recruitment/panels :: reading", task -> view.ofCase(task.caseId()));
    }

    private static TaskPanel ballot(String element, RecruitmentView view) {
        return TaskPanel.withOwnForm(element, "recruitment/panels :: ballot", task -> view.ofCase(task.caseId()));
    }
}

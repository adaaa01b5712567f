package fr.synergies.recruitment;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of the tasks of {@code recruitment}, each a bean named like its task. */
@Configuration(proxyBeanMethods = false)
class RecruitmentTasks {

    @Bean("describeJob")
    TaskHandler describeJob(Selection selection) {
        return selection::sendToReview;
    }

    @Bean("reviewJob")
    TaskHandler reviewJob(Selection selection) {
        return selection::review;
    }

    @Bean("publishVacancy")
    TaskHandler publishVacancy(Selection selection) {
        return selection::publish;
    }

    @Bean("registerApplications")
    TaskHandler registerApplications(Selection selection) {
        return selection::closeApplications;
    }

    @Bean("shortlistCandidates")
    TaskHandler shortlistCandidates(Selection selection) {
        return selection::shortlist;
    }

    @Bean("holdInterviewsCci")
    TaskHandler holdInterviewsCci(Selection selection) {
        return task -> selection.endInterviews(task, Institution.CCIMDB);
    }

    @Bean("holdInterviewsMetropole")
    TaskHandler holdInterviewsMetropole(Selection selection) {
        return task -> selection.endInterviews(task, Institution.DIJON_METROPOLE);
    }

    @Bean("voteCci")
    TaskHandler voteCci(JointChoice choice) {
        return task -> choice.vote(task, Institution.CCIMDB);
    }

    @Bean("voteMetropole")
    TaskHandler voteMetropole(JointChoice choice) {
        return task -> choice.vote(task, Institution.DIJON_METROPOLE);
    }

    @Bean("deliberateOnCandidates")
    TaskHandler deliberateOnCandidates(JointChoice choice) {
        return choice::deliberate;
    }

    @Bean("proposeArbitration")
    TaskHandler proposeArbitration(Arbitration arbitration) {
        return arbitration::propose;
    }

    @Bean("confirmArbitration")
    TaskHandler confirmArbitration(Arbitration arbitration) {
        return arbitration::confirm;
    }

    @Bean("makeOffer")
    TaskHandler makeOffer(Hiring hiring) {
        return hiring::offer;
    }

    @Bean("recordOfferAnswer")
    TaskHandler recordOfferAnswer(Hiring hiring) {
        return hiring::answer;
    }

    @Bean("signContract")
    TaskHandler signContract(Hiring hiring) {
        return hiring::sign;
    }

    @Bean("welcomeOfficer")
    TaskHandler welcomeOfficer(Hiring hiring) {
        return hiring::welcome;
    }

    @Bean("remindRecruitment")
    TaskHandler remindRecruitment(Recruitments recruitments, WrittenNames names) {
        return task -> {
            names.refuse(recruitments.ofCase(task.caseId()), "comment", task.text("comment"));
            return Map.of();
        };
    }
}

package fr.synergies.meeting;

import fr.synergies.platform.workflow.ProcessCode;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code review-action}, which carries out what any meeting decides. */
@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

    @Bean
    ProcessCode reviewActionCode(ActionOpened opened, MeetingActions actions) {
        return ProcessCode.of(MeetingMinutes.ACTION_PROCESS)
                .opening("reviewActionOpened", opened)
                .task("doActionCci", actions::end)
                .task("doActionMetropole", actions::end);
    }

    /** Diagrams name the approvals by the kind of meeting. */
    @Bean
    static BeanFactoryPostProcessor approvalsOfCommittees() {
        return beans -> beans.registerAlias(Approvals.OF_POINTS, Approvals.OF_COMMITTEES);
    }
}

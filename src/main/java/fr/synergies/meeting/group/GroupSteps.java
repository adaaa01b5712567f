package fr.synergies.meeting.group;

import fr.synergies.platform.workflow.ServiceStep;
import java.util.Collections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code working-group}. */
@Configuration(proxyBeanMethods = false)
class GroupSteps {

    /** The group ends, for the reason that a task or a message gave. */
    @Bean
    ServiceStep closeWorkingGroup(GroupWork work) {
        return reached -> {
            work.close(reached.id(), reached.text(WorkingGroups.CLOSURE_REASON).orElse(""));
            return Collections.singletonMap(WorkingGroups.CLOSURE_REASON, null);
        };
    }
}

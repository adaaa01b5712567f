package fr.synergies.meeting.group;

import fr.synergies.platform.workflow.ProcessCode;
import java.util.Collections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code working-group}. */
@Configuration(proxyBeanMethods = false)
class GroupSteps {

    @Bean
    ProcessCode workingGroupCode(WorkingGroupOpened opened, GroupWork work) {
        return ProcessCode.of(WorkingGroups.PROCESS)
                .opening("workingGroupOpened", opened)
                .task("setUpGroup", work::setUp)
                .taskSetting("recordGroupMeeting", work::decide)
                .stepSetting("closeWorkingGroup", reached -> {
                    work.close(
                            reached.id(),
                            reached.text(WorkingGroups.CLOSURE_REASON).orElse(""));
                    return Collections.singletonMap(WorkingGroups.CLOSURE_REASON, null);
                });
    }
}

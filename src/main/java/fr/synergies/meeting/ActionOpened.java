package fr.synergies.meeting;

import fr.synergies.platform.workflow.CaseOpening;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Allows the case of an action to open once, after the minutes that decided it became final. */
@Component
class ActionOpened implements CaseOpening {

    private final MeetingActions actions;

    ActionOpened(MeetingActions actions) {
        this.actions = actions;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        return Map.of("programme", actions.open(businessKey));
    }
}

package fr.synergies.meeting.point;

import fr.synergies.platform.workflow.CaseOpening;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Allows the case of an action to open once, after the minutes that decided it were approved. */
@Component
class ReviewActionOpened implements CaseOpening {

    private final ReviewActions actions;
    private final ReviewActionRepository repository;

    ReviewActionOpened(ReviewActions actions, ReviewActionRepository repository) {
        this.actions = actions;
        this.repository = repository;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        actions.open(businessKey);
        return Map.of("programme", repository.programme(businessKey));
    }
}

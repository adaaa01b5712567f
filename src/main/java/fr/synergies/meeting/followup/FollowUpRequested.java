package fr.synergies.meeting.followup;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.CaseOpening;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Allows the case of a follow-up to open once, after an institution requested it. */
@Component
class FollowUpRequested implements CaseOpening {

    private final FollowUpRepository followUps;

    FollowUpRequested(FollowUpRepository followUps) {
        this.followUps = followUps;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        FollowUp followUp = followUps.at(businessKey);
        if (!followUps.openCase(businessKey)) {
            throw Refusal.conflict("review.follow-up.opened", businessKey);
        }
        return Map.of(
                "programme",
                followUp.programme(),
                "side",
                followUp.requestedBy().name());
    }
}

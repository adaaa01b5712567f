package fr.synergies.audit;

import fr.synergies.security.MembershipChanged;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records who joined and who left which group, in one case per user. Who could have performed an act is derived from this. */
@Component
class MembershipActs {

    static final String GRANTED = "membership-granted";
    static final String REMOVED = "membership-removed";

    /** Records who was a member when memberships began to be recorded. */
    static final String NOTED = "membership-noted";

    private final ActRecorder acts;
    private final MembershipRepository memberships;
    private final IdentityService identities;

    MembershipActs(ActRecorder acts, MembershipRepository memberships, IdentityService identities) {
        this.acts = acts;
        this.memberships = memberships;
        this.identities = identities;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(MembershipChanged event) {
        acts.record(Act.in(ActRepository.USER + event.user())
                .did(event.joined() ? GRANTED : REMOVED)
                .outcome(event.group()));
    }

    /** Records the current members on a database that is older than these acts. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void begin() {
        if (memberships.since().isEmpty()) {
            for (User user : identities.createUserQuery().list()) {
                for (Group group :
                        identities.createGroupQuery().groupMember(user.getId()).list()) {
                    acts.record(
                            Act.in(ActRepository.USER + user.getId()).did(NOTED).outcome(group.getId()));
                }
            }
        }
    }
}

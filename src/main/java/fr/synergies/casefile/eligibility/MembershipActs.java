package fr.synergies.casefile.eligibility;

import fr.synergies.platform.workflow.identity.MembershipChanged;
import fr.synergies.platform.workflow.identity.UserDirectory;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActRecorder;
import fr.synergies.trail.ActRepository;
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
    private final UserDirectory directory;

    MembershipActs(ActRecorder acts, MembershipRepository memberships, UserDirectory directory) {
        this.acts = acts;
        this.memberships = memberships;
        this.directory = directory;
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
            for (String user : directory.users()) {
                for (String group : directory.groupsOf(user)) {
                    acts.record(Act.in(ActRepository.USER + user).did(NOTED).outcome(group));
                }
            }
        }
    }
}

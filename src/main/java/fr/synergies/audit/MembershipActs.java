package fr.synergies.audit;

import fr.synergies.workflow.identity.MembershipChanged;
import fr.synergies.workflow.identity.UserDirectory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells who joined and who left which group, in a case of each user: who could have done an act is read from it. */
@Component
class MembershipActs {

    static final String GRANTED = "membership-granted";
    static final String REMOVED = "membership-removed";

    /** Who was a member when the program began to tell of memberships. */
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

    /** On a database that is older than these acts: from here on the trail knows. */
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

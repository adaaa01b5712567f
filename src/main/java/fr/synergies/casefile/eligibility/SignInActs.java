package fr.synergies.casefile.eligibility;

import fr.synergies.platform.security.AccessRefused;
import fr.synergies.platform.security.ApiTokenChanged;
import fr.synergies.platform.security.SignInRefused;
import fr.synergies.platform.security.SignedIn;
import fr.synergies.platform.workflow.identity.UserDirectory;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActRecorder;
import fr.synergies.trail.ActRepository;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records sign-ins, refused sign-ins and what signed-in users were forbidden, in one case per user. For an unknown name only the
 * lock is recorded, without the name, which may be a password typed into the wrong field. Attempts while a name is locked are not
 * recorded, because they would flood the trail.
 */
@Component
class SignInActs {

    private static final String NOBODY = "sign-in-unknown";

    private final ActRecorder acts;
    private final UserDirectory directory;

    SignInActs(ActRecorder acts, UserDirectory directory) {
        this.acts = acts;
        this.directory = directory;
    }

    @EventListener
    @Transactional
    public void signedIn(SignedIn event) {
        acts.record(Act.in(caseOf(event.user())).did("signed-in"));
    }

    @EventListener
    @Transactional
    public void refused(SignInRefused event) {
        boolean known = directory.exists(event.name());
        boolean locks = event.reason() == SignInRefused.Reason.BECAME_LOCKED
                || event.reason() == SignInRefused.Reason.ADDRESS_BECAME_LOCKED;
        if (locks || known && event.reason() == SignInRefused.Reason.BAD_CREDENTIALS) {
            acts.record(Act.in(known ? caseOf(event.name()) : NOBODY)
                    .did("sign-in-refused")
                    .outcome(event.reason().name()));
        }
    }

    @EventListener
    @Transactional
    public void refused(AccessRefused event) {
        acts.record(Act.in(caseOf(event.user())).did("access-refused").outcome(event.request()));
    }

    @EventListener
    @Transactional
    public void changed(ApiTokenChanged event) {
        String act = event.change() == ApiTokenChanged.Change.CREATED ? "api-token-created" : "api-token-revoked";
        acts.record(Act.in(caseOf(event.user())).did(act).outcome(event.name()));
    }

    private static String caseOf(String user) {
        return ActRepository.USER + user;
    }
}

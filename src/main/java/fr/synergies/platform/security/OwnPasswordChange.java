package fr.synergies.platform.security;

import fr.synergies.platform.workflow.identity.PasswordChanged;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Notes on a request whose password it has changed, so that the session of who changes the own password goes on. */
@Component
class OwnPasswordChange {

    private static final String CHANGED = OwnPasswordChange.class.getName();

    @TransactionalEventListener
    void changed(PasswordChanged event) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(CHANGED, event.user(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Whether a request has changed the password of this user. */
    static boolean happened(HttpServletRequest request, String user) {
        return user.equals(request.getAttribute(CHANGED));
    }
}

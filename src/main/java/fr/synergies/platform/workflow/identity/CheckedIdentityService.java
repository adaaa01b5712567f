package fr.synergies.platform.workflow.identity;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.engine.OwnCommands;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's identity service, which says what is wrong with a new password, where the engine itself answers with 500 and no reason,
 * and counts wrong ones.
 */
class CheckedIdentityService extends IdentityServiceImpl {

    private final OwnCommands own;
    private final ObjectProvider<PasswordConfirmation> confirmation;

    CheckedIdentityService(OwnCommands own, ObjectProvider<PasswordConfirmation> confirmation) {
        this.own = own;
        this.confirmation = confirmation;
    }

    /** Whoever asks from outside is counted like one who signs in; the sign-in itself asks as the program. */
    @Override
    public boolean checkPassword(String userId, String password) {
        if (own.running()) {
            return super.checkPassword(userId, password);
        }
        return userId != null && password != null && confirmation.getObject().confirms(userId, password);
    }

    /**
     * The result for who asks; within the command that saves a user, a refusal.
     *
     * @throws Refusal INVALID with the reason, after the check that the acting user may change this password at all
     */
    @Override
    public PasswordPolicyResult checkPasswordAgainstPolicy(String password, User user) {
        PasswordPolicyResult result = super.checkPasswordAgainstPolicy(password, user);
        if (!result.isValid() && Context.getCommandContext() != null) {
            authorize(user);
            throw Refusal.invalid(result.getViolatedRules().stream()
                    .map(CheckedIdentityService::violation)
                    .toList());
        }
        return result;
    }

    private static void authorize(User user) {
        boolean created = ((UserEntity) user).getRevision() == 0;
        Context.getCommandContext()
                .getAuthorizationManager()
                .checkAuthorization(
                        created ? Permissions.CREATE : Permissions.UPDATE,
                        Resources.USER,
                        created ? null : user.getId());
    }

    private static Violation violation(PasswordPolicyRule rule) {
        if (rule instanceof PasswordPolicyLengthRuleImpl length) {
            return Violation.of(
                    "password",
                    "security.password.short",
                    length.getParameters().get("minLength"));
        }
        return Violation.of(
                "password",
                rule instanceof PasswordPolicyUserDataRuleImpl ? "security.password.name" : "security.password.common");
    }
}

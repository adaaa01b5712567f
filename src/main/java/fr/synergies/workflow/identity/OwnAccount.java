package fr.synergies.workflow.identity;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What users may do with their own account: see it and change their password, but not delete it (the engine's default
 * lets them); auditors change nothing at all, so theirs can only be seen.
 */
class OwnAccount extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity own = createGrantAuthorization(
                user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE);
        return new AuthorizationEntity[] {own};
    }

    @Override
    public AuthorizationEntity[] groupMembershipCreated(String groupId, String userId) {
        AuthorizationEntity own = getGrantAuthorizationByUserId(userId, Resources.USER, userId);
        if (!Groups.AUDITOR.equals(groupId) || own == null) {
            return new AuthorizationEntity[0];
        }
        own.removePermission(Permissions.UPDATE);
        return new AuthorizationEntity[] {own};
    }
}

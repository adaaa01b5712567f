package fr.synergies.platform.workflow.identity;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What users may do with their own account: view it and change their password, but not delete it (which the engine allows by
 * default). Auditors may not change anything, so they can only view it.
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

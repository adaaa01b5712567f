package fr.synergies.platform.workflow.identity;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.EngineTurns;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's identity provider, which refuses what it would otherwise leave to the database: ids that are taken or mislead,
 * texts too long for their column, members who do not exist. Whoever writes a user, a group or a tenant, by whichever way, passes
 * here.
 */
class CheckedIdentities extends DbIdentityServiceProvider {

    private final UserIds ids;
    private final EngineTurns turns;

    CheckedIdentities(UserIds ids, EngineTurns turns) {
        this.ids = ids;
        this.turns = turns;
    }

    /** A user without a password, whom another sign-in vouches for, has none that could be right. */
    @Override
    public boolean checkPassword(String userId, String password) {
        UserEntity user = findUserById(userId);
        return user != null && user.getPassword() != null && super.checkPassword(userId, password);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        if (((UserEntity) user).getRevision() == 0) {
            checkAuthorization(Permissions.CREATE, Resources.USER, null);
            turns.take(EngineTurns.Work.NEW_USER);
            ids.check(user.getId(), users());
        }
        new IdentityTexts()
                .text("firstName", user.getFirstName())
                .text("lastName", user.getLastName())
                .text("email", user.getEmail())
                .check();
        return super.saveUser(user);
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        if (((GroupEntity) group).getRevision() == 0) {
            checkAuthorization(Permissions.CREATE, Resources.GROUP, null);
            ids.checkCharacters(group.getId());
            refuseIf(findGroupById(group.getId()) != null, "security.id.taken");
        }
        new IdentityTexts()
                .text("name", group.getName())
                .text("type", group.getType())
                .check();
        return super.saveGroup(group);
    }

    @Override
    public IdentityOperationResult saveTenant(Tenant tenant) {
        if (((TenantEntity) tenant).getRevision() == 0) {
            checkAuthorization(Permissions.CREATE, Resources.TENANT, null);
            ids.checkCharacters(tenant.getId());
            refuseIf(findTenantById(tenant.getId()) != null, "security.id.taken");
        }
        new IdentityTexts().text("name", tenant.getName()).check();
        return super.saveTenant(tenant);
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        checkAuthorization(Permissions.CREATE, Resources.GROUP_MEMBERSHIP, groupId);
        refuseIf(findUserById(userId) == null, "security.user.unknown");
        refuseIf(findGroupById(groupId) == null, "security.group.unknown");
        refuseIf(existsMembership(userId, groupId), "security.membership.taken");
        return super.createMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
        checkAuthorization(Permissions.CREATE, Resources.TENANT_MEMBERSHIP, tenantId);
        refuseIf(findTenantById(tenantId) == null, "security.tenant.unknown");
        refuseIf(findUserById(userId) == null, "security.user.unknown");
        refuseIf(existsTenantMembership(tenantId, userId, null), "security.membership.taken");
        return super.createTenantUserMembership(tenantId, userId);
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenantId, String groupId) {
        checkAuthorization(Permissions.CREATE, Resources.TENANT_MEMBERSHIP, tenantId);
        refuseIf(findTenantById(tenantId) == null, "security.tenant.unknown");
        refuseIf(findGroupById(groupId) == null, "security.group.unknown");
        refuseIf(existsTenantMembership(tenantId, null, groupId), "security.membership.taken");
        return super.createTenantGroupMembership(tenantId, groupId);
    }

    private List<String> users() {
        return getCommandContext()
                .runWithoutAuthorization(() -> createUserQuery(getCommandContext()).unlimitedList().stream()
                        .map(User::getId)
                        .toList());
    }

    private static void refuseIf(boolean wrong, String code) {
        if (wrong) {
            throw Refusal.unprocessable(code);
        }
    }
}

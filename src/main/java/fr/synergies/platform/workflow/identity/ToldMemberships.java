package fr.synergies.platform.workflow.identity;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.EngineTurns;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * {@link CheckedIdentities}, extended to publish who joins and who leaves a group, and whose password is new. The engine's own operation log lacks the
 * memberships that are deleted with a user or a group, and changes made while nobody is signed in; all of them pass here.
 */
class ToldMemberships extends CheckedIdentities {

    private final ApplicationEventPublisher events;

    ToldMemberships(UserIds ids, EngineTurns turns, ApplicationEventPublisher events) {
        super(ids, turns);
        this.events = events;
    }

    static SessionFactory telling(UserIds ids, EngineTurns turns, ApplicationEventPublisher events) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ToldMemberships.class;
            }

            @Override
            public Session openSession() {
                return new ToldMemberships(ids, turns, events);
            }
        };
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean changesPassword = ((UserEntity) user).hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        if (changesPassword) {
            events.publishEvent(new PasswordChanged(user.getId()));
        }
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        IdentityOperationResult result = super.createMembership(userId, groupId);
        tell(result, userId, groupId, true);
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        IdentityOperationResult result = super.deleteMembership(userId, groupId);
        tell(result, userId, groupId, false);
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        List<String> groups = getCommandContext()
                .runWithoutAuthorization(
                        () -> createGroupQuery(getCommandContext()).groupMember(userId).unlimitedList().stream()
                                .map(Group::getId)
                                .toList());
        IdentityOperationResult result = super.deleteUser(userId);
        groups.forEach(group -> tell(result, userId, group, false));
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            events.publishEvent(new UserDeleted(userId));
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        if (Groups.ALL.contains(groupId)) {
            throw Refusal.forbidden("workflow.groups.own", groupId);
        }
        List<String> members = getCommandContext()
                .runWithoutAuthorization(
                        () -> createUserQuery(getCommandContext()).memberOfGroup(groupId).unlimitedList().stream()
                                .map(User::getId)
                                .toList());
        IdentityOperationResult result = super.deleteGroup(groupId);
        members.forEach(member -> tell(result, member, groupId, false));
        return result;
    }

    private void tell(IdentityOperationResult result, String user, String group, boolean joined) {
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            events.publishEvent(new MembershipChanged(user, group, joined));
        }
    }
}

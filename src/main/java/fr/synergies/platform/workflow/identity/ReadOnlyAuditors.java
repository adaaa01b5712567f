package fr.synergies.platform.workflow.identity;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Prevents auditors from writing to the engine's tables. The engine checks no permission for some commands, such as comments and
 * attachments; the database session is the one place where all of them can be refused.
 */
class ReadOnlyAuditors implements SessionFactory {

    private final Supplier<IdGenerator> ids;

    ReadOnlyAuditors(Supplier<IdGenerator> ids) {
        this.ids = ids;
    }

    @Override
    public Class<?> getSessionType() {
        return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
        PersistenceSession session = Context.getCommandContext().getSession(PersistenceSession.class);
        return new Guarded(ids.get(), session);
    }

    /** Whether the user may only read: auditors who also belong to another group may act as its members. */
    static boolean onlyReads(Authentication user) {
        List<String> groups = user == null ? null : user.getGroupIds();
        return groups != null
                && groups.contains(Groups.AUDITOR)
                && groups.stream().noneMatch(group -> Groups.ALL.contains(group) && !Groups.AUDITOR.equals(group));
    }

    private static final class Guarded extends DbEntityManager {

        Guarded(IdGenerator ids, PersistenceSession session) {
            super(ids, session);
        }

        @Override
        protected void flushDbOperations(List<DbOperation> operations, List<DbOperation> all) {
            Authentication user = Context.getCommandContext().getAuthentication();
            if (!operations.isEmpty() && onlyReads(user)) {
                throw new AuthorizationException("The user with id '" + user.getUserId() + "' may change nothing.");
            }
            super.flushDbOperations(operations, all);
        }
    }
}

package fr.synergies.platform.workflow.gate;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.identity.Groups;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Whoever may not read variables may not search or sort tasks by them either: that would tell their values, one guess at a time.
 * Every search of tasks passes here, those of filters too.
 */
public final class TaskSearch extends AuthorizationManager {

    private TaskSearch() {}

    /** Puts this in the place of the engine's own. */
    public static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new TaskSearch();
            }
        };
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        Optional<Authentication> user = Optional.ofNullable(
                        Context.getCommandContext().getAuthentication())
                .filter(signedIn -> signedIn.getUserId() != null);
        if (user.isPresent() && !Groups.oversees(user.get()) && asksForVariables(query)) {
            throw Refusal.forbidden("workflow.oversee");
        }
        super.configureTaskQuery(query);
    }

    private static boolean asksForVariables(TaskQueryImpl query) {
        return Stream.concat(Stream.of(query), query.getQueries().stream())
                .anyMatch(part -> !part.getVariables().isEmpty()
                        || part.getOrderingProperties().stream()
                                .map(QueryOrderingProperty::getRelation)
                                .anyMatch(QueryOrderingProperty.RELATION_VARIABLE::equals));
    }
}

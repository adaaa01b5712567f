package fr.synergies.platform.workflow.gate;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.engine.OwnCommands;
import fr.synergies.platform.workflow.engine.RepairReason;
import fr.synergies.platform.workflow.identity.Groups;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The one gate before the engine. A command comes from outside if it is given while a request is being answered or on behalf of a
 * user; it passes if {@link EngineCommands} allows it to that user. The program's own threads (the job executor, the start of the
 * program) serve no request and act for nobody. Commands within a running command come from the diagram or from a use case, and
 * passed the gate with it.
 */
public class Gate extends CommandInterceptor {

    private final EngineCommands commands = EngineCommands.listed();
    private final ProcessEngineConfigurationImpl engine;
    private final OwnCommands own;
    private final RepairReason reason;

    public Gate(ProcessEngineConfigurationImpl engine, OwnCommands own, RepairReason reason) {
        this.engine = engine;
        this.own = own;
        this.reason = reason;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null && !own.running() && fromOutside()) {
            check(commands.access(command.getClass()).orElse(Access.NOBODY));
        }
        return next.execute(command);
    }

    private boolean fromOutside() {
        return user().isPresent() || RequestContextHolder.getRequestAttributes() != null;
    }

    private void check(Access access) {
        switch (access) {
            case READ -> {}
            case OVERSEE -> require(user().filter(Groups::oversees).isPresent(), "workflow.oversee");
            case WORK -> require(user().isPresent(), "workflow.bypass");
            case REPAIR -> {
                require(isOne(Groups.ADMIN), "workflow.repair");
                reason.required();
            }
            case USERS -> require(isOne(Groups.ADMIN), "workflow.users");
            case NOBODY -> require(false, "workflow.bypass");
        }
    }

    private boolean isOne(String group) {
        return user().map(Authentication::getGroupIds).orElse(List.of()).contains(group);
    }

    private Optional<Authentication> user() {
        return Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .filter(authentication -> authentication.getUserId() != null);
    }

    private static void require(boolean allowed, String sentence) {
        if (!allowed) {
            throw Refusal.forbidden(sentence);
        }
    }
}

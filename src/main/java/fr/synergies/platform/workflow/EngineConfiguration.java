package fr.synergies.platform.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Adds the bridges to the engine and disables the features that this application does not use. The application's own tables are
 * created first, because Flyway refuses a schema that the engine has already populated.
 */
@Component
@DependsOnDatabaseInitialization
class EngineConfiguration extends SpringBootProcessEnginePlugin {

    /** Records of public accounting are kept for ten years. */
    private static final String TEN_YEARS = "P3650D";

    private final BeanFactory beans;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RefusalSentences sentences;

    EngineConfiguration(BeanFactory beans, Clock clock, ApplicationEventPublisher events, RefusalSentences sentences) {
        this.beans = beans;
        this.clock = clock;
        this.events = events;
        this.sentences = sentences;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        CurrentActor actor = new CurrentActor(engine);
        Submissions submissions = new Submissions();
        Trail trail = new Trail(events);
        TaskBridge tasks = new TaskBridge(beans, clock, actor, submissions, trail);
        CaseBridge cases = new CaseBridge(beans, actor, trail);

        List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new BridgeParseListener(tasks, cases, beans));
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setTaskService(new CheckedTaskService(submissions, sentences));
        engine.setFormService(new CheckedFormService(engine.getTaskService()));
        List<CommandInterceptor> interceptors =
                List.of(new RefusalInterceptor(sentences), new BypassInterceptor(actor));
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                List.of(new RefusalInterceptor(sentences), new BypassInterceptor(actor)));
        List<HistoryEventHandler> histories = new ArrayList<>(engine.getCustomHistoryEventHandlers());
        histories.add(new OperationActs(events));
        engine.setCustomHistoryEventHandlers(histories);
        restrict(engine);
    }

    /** No scripts, no code from callers, and a BPMN error that nothing catches is a failure. */
    private static void restrict(SpringProcessEngineConfiguration engine) {
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT30M,PT2H"); // waits longer each time
        engine.setEnableCmdExceptionLogging(false); // the caller gets the exception, and a refusal is not an error
        engine.setHistoryTimeToLive(TEN_YEARS);
        engine.setEnforceHistoryTimeToLive(true);
    }
}

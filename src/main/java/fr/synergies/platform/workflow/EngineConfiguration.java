package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.engine.CaseProgrammes;
import fr.synergies.platform.workflow.engine.OwnCommands;
import fr.synergies.platform.workflow.engine.RepairDetails;
import fr.synergies.platform.workflow.engine.RepairReason;
import fr.synergies.platform.workflow.expression.DiagramExpressions;
import fr.synergies.platform.workflow.expression.NoClassesByName;
import fr.synergies.platform.workflow.expression.NoScriptEngines;
import fr.synergies.platform.workflow.gate.Assignments;
import fr.synergies.platform.workflow.gate.CandidateChecker;
import fr.synergies.platform.workflow.gate.CheckedManagementService;
import fr.synergies.platform.workflow.gate.CheckedRuntimeService;
import fr.synergies.platform.workflow.gate.Gate;
import fr.synergies.platform.workflow.gate.TaskSearch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
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

    /** The most results that one request to the engine's REST API or to its webapps may ask for: as many as its Tasklist does. */
    private static final int LARGEST_PAGE = 2000;

    private final BeanFactory beans;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final CaseProgrammes programmes;
    private final RefusalSentences sentences;
    private final OwnCommands own;
    private final RepairReason reason;
    private final RepairDetails details;

    EngineConfiguration(
            BeanFactory beans,
            Clock clock,
            ApplicationEventPublisher events,
            CaseProgrammes programmes,
            RefusalSentences sentences,
            OwnCommands own,
            RepairReason reason,
            RepairDetails details) {
        this.beans = beans;
        this.clock = clock;
        this.events = events;
        this.programmes = programmes;
        this.sentences = sentences;
        this.own = own;
        this.reason = reason;
        this.details = details;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        CurrentActor actor = new CurrentActor(engine);
        Submissions submissions = new Submissions();
        CaseEvents caseEvents = new CaseEvents(events, programmes);
        TaskBridge tasks = new TaskBridge(beans, clock, actor, submissions, caseEvents);
        CaseBridge cases = new CaseBridge(beans, actor, caseEvents, programmes);

        List<BpmnParseListener> listeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new BridgeParseListener(tasks, cases, beans, programmes));
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setCustomJobHandlers(List.of(new TimerTelling(cases)));
        engine.setTaskService(new CheckedTaskService(submissions, sentences, own, new Assignments(engine)));
        engine.setFormService(new CheckedFormService(engine.getTaskService()));
        engine.setRuntimeService(new CheckedRuntimeService(reason, details));
        engine.setManagementService(new CheckedManagementService(engine));
        engine.setCustomPreCommandInterceptorsTxRequired(gate(engine));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(gate(engine));
        List<HistoryEventHandler> histories = new ArrayList<>(engine.getCustomHistoryEventHandlers());
        histories.add(new OperationActs(caseEvents, reason, details));
        engine.setCustomHistoryEventHandlers(histories);
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new CandidateChecker()));
        engine.setExpressionManager(new DiagramExpressions(beans));
        List<SessionFactory> sessions = new ArrayList<>(
                Optional.ofNullable(engine.getCustomSessionFactories()).orElse(List.of()));
        sessions.add(TaskSearch.factory());
        engine.setCustomSessionFactories(sessions);
        restrict(engine);
    }

    /** Outermost: refusals become what callers of the engine understand, those of the gate too. */
    private List<CommandInterceptor> gate(SpringProcessEngineConfiguration engine) {
        return List.of(new RefusalInterceptor(sentences), new Gate(engine, own, reason));
    }

    /** No scripts, no code from callers, and a BPMN error that nothing catches is a failure. */
    private static void restrict(SpringProcessEngineConfiguration engine) {
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setArtifactFactory(new NoClassesByName());
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT30M,PT2H"); // waits longer each time
        engine.setEnableCmdExceptionLogging(false); // the caller gets the exception, and a refusal is not an error
        engine.setQueryMaxResultsLimit(LARGEST_PAGE);
        engine.setHistoryTimeToLive(TEN_YEARS);
        engine.setEnforceHistoryTimeToLive(true);
    }
}

package fr.synergies.platform.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Attaches the bridges to every process that the engine parses. They are built-in listeners, so that a caller who asks the engine
 * to skip listeners cannot skip them.
 */
class BridgeParseListener extends AbstractBpmnParseListener {

    private final TaskBridge tasks;
    private final CaseBridge cases;

    BridgeParseListener(TaskBridge tasks, CaseBridge cases) {
        this.tasks = tasks;
        this.cases = cases;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(cases::ended));
    }

    @Override
    public void parseStartEvent(Element startEvent, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener(cases::open));
        }
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        DeclaredForm form = FormParser.parse(userTask);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> tasks.created(task, form));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, tasks::assigned);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tasks::cancelled);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> tasks.completed(task, form));
    }

    @Override
    public void parseServiceTask(Element serviceTask, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(cases::serviceDone));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(cases::timerFired));
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(cases::timerFired));
    }

    private static ExecutionListener listener(ExecutionListener listener) {
        return listener;
    }
}

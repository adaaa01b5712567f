package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.engine.CaseProgrammes;
import fr.synergies.platform.workflow.form.DeclaredForm;
import fr.synergies.platform.workflow.form.FormParser;
import fr.synergies.platform.workflow.form.LastingFields;
import fr.synergies.platform.workflow.form.RowFields;
import fr.synergies.platform.workflow.gate.Candidates;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.BeanFactory;

/**
 * Attaches the bridges to every process that the engine parses. They are built-in listeners, so that a caller who asks the engine
 * to skip listeners cannot skip them.
 */
class BridgeParseListener extends AbstractBpmnParseListener {

    private final TaskBridge tasks;
    private final CaseBridge cases;
    private final BeanFactory beans;
    private final CaseProgrammes programmes;

    BridgeParseListener(TaskBridge tasks, CaseBridge cases, BeanFactory beans, CaseProgrammes programmes) {
        this.tasks = tasks;
        this.cases = cases;
        this.beans = beans;
        this.programmes = programmes;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(cases::ended));
        LastingFields.note(definition, process);
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
        LastingFields.note((ProcessDefinitionEntity) activity.getProcessDefinition(), activity.getId(), form);
        RowFields.note((ProcessDefinitionEntity) activity.getProcessDefinition(), activity.getId(), form);
        Exclusions.note(activity, form.others());
        FormParser.escalation(userTask).ifPresent(group -> Candidates.note(activity, group));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> tasks.created(task, form));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, tasks::assigned);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tasks::cancelled);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> tasks.completed(task, form));
    }

    /** The step of a module takes the place of the task's expression, in the versions deployed before too. */
    @Override
    public void parseServiceTask(Element serviceTask, ScopeImpl scope, ActivityImpl activity) {
        activity.setActivityBehavior(new StepBehavior(beans, programmes, activity.getActivityBehavior()));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(cases::serviceDone));
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(cases::timerFired));
    }

    private static ExecutionListener listener(ExecutionListener listener) {
        return listener;
    }
}

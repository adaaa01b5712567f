package fr.synergies.workflow;

import fr.synergies.web.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.BeanFactory;

/** What happens to every user task, whoever moves it and by whichever way. */
class TaskBridge {

    private final BeanFactory beans;
    private final Clock clock;
    private final CurrentActor actor;
    private final Submissions submissions;
    private final Trail trail;

    TaskBridge(BeanFactory beans, Clock clock, CurrentActor actor, Submissions submissions, Trail trail) {
        this.beans = beans;
        this.clock = clock;
        this.actor = actor;
        this.submissions = submissions;
        this.trail = trail;
    }

    /** A new task starts with an empty form: what an earlier task answered under the same name is not its answer. */
    void created(DelegateTask task, DeclaredForm declared) {
        declared.fields().forEach(field -> task.getExecution().setVariableLocal(field.id(), null));
        tell(task, "task-created", "");
    }

    /** Somebody takes a task (only one who could complete it), is given it, or gives it back. */
    void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            tell(task, "task-released", "");
            return;
        }
        if (assignee.equals(actor.id())) {
            checkCandidate(task);
        }
        tell(task, "task-claimed", assignee);
    }

    void cancelled(DelegateTask task) {
        tell(task, "task-cancelled", "");
    }

    /** Checks the actor, the form, the documents, asks the business, and only then lets the process read anything. */
    void completed(DelegateTask task, DeclaredForm declared) {
        checkActor(task);
        Map<String, Object> form = declared.read(plain(submissions.of(task.getId())), clock.getZone());
        if (!declared.documents().isEmpty()) {
            declared.require(beans.getBean(AttachedDocuments.class).kinds(task.getId()));
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        declared.fields().forEach(field -> variables.put(field.id(), form.get(field.id())));
        String element = task.getTaskDefinitionKey();
        if (beans.containsBean(element)) {
            variables.putAll(beans.getBean(element, TaskHandler.class)
                    .complete(new CompletedTask(
                            task.getId(),
                            element,
                            Trail.caseId(task.getExecution()),
                            actor.id(),
                            clock.instant(),
                            form)));
        }
        ProcessVariables.write(task, variables);
        trail.tell(Trail.event(task.getExecution(), element, "task-completed")
                .outcome(text(form, DeclaredForm.DECISION))
                .because(text(form, "reason"))
                .changing(Map.of(), declared.facts(form)));
    }

    private void checkActor(DelegateTask task) {
        checkCandidate(task);
        if (task.getAssignee() != null && !task.getAssignee().equals(actor.id())) {
            throw Refusal.forbidden("workflow.task.assigned", task.getAssignee());
        }
    }

    /** The groups are the diagram's: those the task itself carries can be changed by whoever works on it. */
    private void checkCandidate(DelegateTask task) {
        Set<String> groups = ((TaskEntity) task)
                .getTaskDefinition().getCandidateGroupIdExpressions().stream()
                        .map(group -> String.valueOf(group.getValue(task)))
                        .collect(Collectors.toSet());
        if (actor.groups().stream().noneMatch(groups::contains)) {
            throw Refusal.forbidden("workflow.task.candidates", String.join(", ", groups));
        }
    }

    private static Map<String, Object> plain(Map<String, Object> submitted) {
        Map<String, Object> values = new HashMap<>();
        submitted.keySet().forEach(name -> values.put(name, plain(submitted, name)));
        return values;
    }

    /** A serialized object stays wrapped, which no type of field accepts: it is never turned into a Java object. */
    private static Object plain(Map<String, Object> submitted, String name) {
        Object value = submitted instanceof VariableMap typed ? typed.getValueTyped(name) : submitted.get(name);
        return value instanceof TypedValue typed && !(typed instanceof SerializableValue) ? typed.getValue() : value;
    }

    private static String text(Map<String, Object> form, String field) {
        return form.getOrDefault(field, "").toString();
    }

    private void tell(DelegateTask task, String act, String outcome) {
        trail.tell(Trail.event(task.getExecution(), task.getTaskDefinitionKey(), act)
                .outcome(outcome));
    }
}

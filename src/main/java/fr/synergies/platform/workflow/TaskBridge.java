package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.engine.CaseIds;
import fr.synergies.platform.workflow.form.DeclaredField;
import fr.synergies.platform.workflow.form.DeclaredForm;
import fr.synergies.platform.workflow.form.LastingFields;
import fr.synergies.platform.workflow.gate.Candidates;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Called for every event of a user task, whoever causes it and through whichever entry point. */
class TaskBridge {

    private final BeanFactory beans;
    private final Clock clock;
    private final CurrentActor actor;
    private final Submissions submissions;
    private final CaseEvents events;
    private final Exclusions exclusions;

    TaskBridge(BeanFactory beans, Clock clock, CurrentActor actor, Submissions submissions, CaseEvents events) {
        this.beans = beans;
        this.clock = clock;
        this.actor = actor;
        this.submissions = submissions;
        this.events = events;
        this.exclusions = new Exclusions(beans);
    }

    /** A new task starts with an empty form: the answer that an earlier task gave under the same name does not count. */
    void created(DelegateTask task, DeclaredForm declared) {
        declared.fields().forEach(field -> task.getExecution().setVariableLocal(field.id(), null));
        exclusions.created(task);
        tell(task, "task-created", "");
    }

    /** A user claims a task (which requires being allowed to complete it), is assigned it, or releases it. */
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

    /** Checks actor, form and documents and calls the business module; only then can the process read any value. */
    void completed(DelegateTask task, DeclaredForm declared) {
        checkActor(task);
        if (!declared.others().isEmpty()) {
            new SecondPerson(beans.getBean(EarlierSignatures.class)).check(task, declared.others(), actor.id());
        }
        Map<String, Object> form = declared.read(plain(submissions.of(task.getId())), clock.getZone());
        if (!declared.documents().isEmpty()) {
            require(declared.documents(), beans.getBean(AttachedDocuments.class).kinds(task.getId()));
        }
        Map<String, Object> set = handled(task, form);
        leave(task, declared, form);
        ProcessVariables.write(task, set);
        exclusions.completed(task, actor.id());
        events.tell(events.event(task.getExecution(), task.getTaskDefinitionKey(), "task-completed")
                .outcome(text(form, DeclaredForm.DECISION))
                .because(text(form, "reason"))
                .changing(Map.of(), declared.facts(form)));
    }

    /** Calls the handler of the task, if it has one; returns the variables that it sets. */
    private Map<String, Object> handled(DelegateTask task, Map<String, Object> form) {
        String element = task.getTaskDefinitionKey();
        return beans.getBean(ProcessCodes.class)
                .find(task.getExecution(), element, TaskHandler.class)
                .map(handler -> handler.complete(new CompletedTask(
                        task.getId(), element, CaseIds.of(task.getExecution()), actor.id(), clock.instant(), form)))
                .orElse(Map.of());
    }

    /** What was typed stays in the process only if the process needs it. */
    private static void leave(DelegateTask task, DeclaredForm declared, Map<String, Object> form) {
        Predicate<String> stays = LastingFields.of(
                ((ExecutionEntity) task.getExecution()).getProcessDefinition(), task.getTaskDefinitionKey());
        declared.fields().stream().map(DeclaredField::id).forEach(field -> {
            if (stays.test(field)) {
                ProcessVariables.write(task, Collections.singletonMap(field, form.get(field)));
            } else {
                ProcessVariables.remove(task, field);
            }
        });
    }

    /** Every document that the diagram asks for must be attached. */
    private static void require(List<String> documents, Set<String> attached) {
        List<Violation> missing = documents.stream()
                .filter(kind -> !attached.contains(kind))
                .map(kind -> Violation.of(
                        "documents." + kind,
                        "workflow.document.missing",
                        new DefaultMessageSourceResolvable(new String[] {"tasks.document." + kind}, kind)))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }

    private void checkActor(DelegateTask task) {
        checkCandidate(task);
        if (task.getAssignee() != null && !task.getAssignee().equals(actor.id())) {
            throw Refusal.forbidden("workflow.task.assigned", task.getAssignee());
        }
    }

    private void checkCandidate(DelegateTask task) {
        Set<String> groups = Candidates.of((TaskEntity) task);
        if (actor.groups().stream().noneMatch(groups::contains)) {
            throw Refusal.forbidden("workflow.task.candidates", String.join(", ", groups));
        }
    }

    private static Map<String, Object> plain(Map<String, Object> submitted) {
        Map<String, Object> values = new HashMap<>();
        submitted.keySet().forEach(name -> values.put(name, plain(submitted, name)));
        return values;
    }

    /** A serialized object stays wrapped, so that no field type accepts it; it is never deserialized. */
    private static Object plain(Map<String, Object> submitted, String name) {
        Object value = submitted instanceof VariableMap typed ? typed.getValueTyped(name) : submitted.get(name);
        return value instanceof TypedValue typed && !(typed instanceof SerializableValue) ? typed.getValue() : value;
    }

    private static String text(Map<String, Object> form, String field) {
        return form.getOrDefault(field, "").toString();
    }

    private void tell(DelegateTask task, String act, String outcome) {
        events.tell(events.event(task.getExecution(), task.getTaskDefinitionKey(), act)
                .outcome(outcome));
    }
}

package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.tasks.TaskSearch.View;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the models of the task pages. */
@Component
class TaskPages {

    private final TaskList list;
    private final ObjectProvider<SubjectPanel> subjects;
    private final Documents documents;
    private final MessageSource messages;
    private final Clock clock;

    TaskPages(
            TaskList list,
            ObjectProvider<SubjectPanel> subjects,
            Documents documents,
            MessageSource messages,
            Clock clock) {
        this.list = list;
        this.subjects = subjects;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    void list(TaskSearch search, TaskUser user, int number, Locale locale, Model model) {
        TaskPage page = list.page(search, user, number, locale);
        model.addAttribute("search", search);
        model.addAttribute("worker", user);
        model.addAttribute("page", page);
        model.addAttribute("tabs", tabs(search, user, locale));
        model.addAttribute("zone", clock.getZone());
    }

    /** A task with the values that its panel proposes for the form. */
    void fresh(TaskView task, TaskUser user, Model model) {
        Map<String, String> proposed =
                subject(task).map(one -> one.proposed(task)).orElse(Map.of());
        Map<String, List<Map<String, String>>> rows =
                subject(task).map(one -> one.proposedRows(task)).orElse(Map.of());
        List<FormField> form = task.form().stream()
                .map(field -> rows.containsKey(field.id())
                        ? field.holding(rows.get(field.id()))
                        : field.holding(proposed.getOrDefault(field.id(), field.value())))
                .toList();
        task(task.holding(form), user, model);
    }

    void task(TaskView task, TaskUser user, Model model) {
        Optional<TaskPanel> panel = subject(task).map(one -> one.on(task));
        model.addAttribute("task", task);
        model.addAttribute("worker", user);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("panelFragment", panel.map(TaskPanel::fragment).orElse(null));
        model.addAttribute("panel", panel.map(TaskPanel::model).orElse(Map.of()));
        model.addAttribute(
                "choices", subject(task).map(one -> one.choices(task)).orElse(Map.of()));
        model.addAttribute("documents", documents.shown(task.caseId()));
        model.addAttribute("subjects", documents.subjects(task.caseId()));
        model.addAttribute("attached", documents.kinds(task.id()));
        model.addAttribute("kinds", Documents.kinds(task));
        model.addAttribute("endings", DocumentType.endings(".", ","));
        model.addAttribute("generic", !panel.map(TaskPanel::ownsForm).orElse(false));
        model.addAttribute(
                "problems", model.getAttribute("problems") == null ? Map.of() : model.getAttribute("problems"));
    }

    /** The form again, with the values that were typed and the errors in them. */
    void refused(
            TaskView task, TaskUser user, Function<String, String> typed, Refusal refusal, Locale locale, Model model) {
        List<FormField> kept = kept(task, typed, TypedValues::filled);
        Map<String, String> problems = new LinkedHashMap<>();
        for (Violation violation : refusal.violations()) {
            problems.putIfAbsent(
                    violation.field(),
                    text(violation.code(), locale, violation.arguments().toArray()));
        }
        model.addAttribute("problems", problems);
        model.addAttribute("labels", labels(kept));
        model.addAttribute("refusal", problems.isEmpty() ? sentence(refusal, locale) : null);
        task(task.holding(kept), user, model);
    }

    /** The form again, with a row more, less, or at another place; nothing is checked yet. */
    void changed(TaskView task, TaskUser user, Function<String, String> typed, RowChange change, Model model) {
        List<FormField> kept = kept(task, typed, UnaryOperator.identity()).stream()
                .map(field ->
                        field.id().equals(change.field()) && !field.columns().isEmpty()
                                ? field.holding(change.in(TypedValues.rows(field.value())))
                                : field)
                .toList();
        task(task.holding(kept), user, model);
    }

    /** The form with what was typed. */
    private static List<FormField> kept(
            TaskView task, Function<String, String> typed, UnaryOperator<List<Map<String, String>>> rows) {
        return task.form().stream()
                .map(field -> field.columns().isEmpty()
                        ? field.holding(
                                Optional.ofNullable(typed.apply(field.id())).orElse(""))
                        : field.holding(rows.apply(TypedValues.rows(field, typed))))
                .toList();
    }

    /** The labels of the fields, and of the cells of their rows. */
    private static Map<String, String> labels(List<FormField> form) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (FormField field : form) {
            labels.put(field.id(), field.label());
            for (int i = 0; i < field.rows().size(); i++) {
                for (FormField.Column column : field.columns()) {
                    labels.put(
                            field.id() + "[" + i + "]." + column.id(),
                            "%s %d, %s".formatted(field.label(), i + 1, column.label()));
                }
            }
        }
        return labels;
    }

    private Optional<SubjectPanel> subject(TaskView task) {
        return subjects.orderedStream().filter(one -> one.shows(task.caseId())).findFirst();
    }

    String sentence(Refusal refusal, Locale locale) {
        String violations = refusal.violations().stream()
                .map(one -> text(one.code(), locale, one.arguments().toArray()))
                .collect(Collectors.joining(" "));
        return violations.isEmpty()
                ? text(refusal.code(), locale, refusal.arguments().toArray())
                : violations;
    }

    String text(String code, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(code, arguments, code, locale));
    }

    private List<Tab> tabs(TaskSearch search, TaskUser user, Locale locale) {
        return List.of(View.values()).stream()
                .filter(view -> view != View.ALL || user.readsEverything())
                .map(view -> new Tab(
                        view,
                        text("tasks.view." + view, locale),
                        list.count(TaskSearch.of(view), user, locale),
                        view == search.view()))
                .toList();
    }

    /** A tab of the list, with its number of tasks. */
    record Tab(View view, String label, long count, boolean current) {}
}

package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.tasks.TaskSearch.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/tasks")
class TaskController {

    private final TaskList list;
    private final TaskWork work;
    private final TaskPages pages;

    TaskController(TaskList list, TaskWork work, TaskPages pages) {
        this.list = list;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Authentication user,
            Locale locale,
            Model model) {
        TaskUser worker = TaskUsers.of(user);
        View shown = View.named(view).orElse(worker.groups().contains("auditor") ? View.ALL : View.TODO);
        pages.list(new TaskSearch(shown, text, ""), worker, page, locale, model);
        return "tasks/list";
    }

    /** The number on the badge of the navigation; empty if there is nothing to do. */
    @GetMapping(path = "/count", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String count(Authentication user, Locale locale) {
        long count = list.count(TaskSearch.of(View.TODO), TaskUsers.of(user), locale);
        return count == 0 ? "" : String.valueOf(count);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Authentication user, Locale locale, Model model) {
        TaskUser worker = TaskUsers.of(user);
        pages.fresh(list.find(id, worker, locale), worker, model);
        return "tasks/task";
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable String id, Authentication user, Locale locale) {
        work.claim(id, TaskUsers.of(user), locale);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable String id, Authentication user, Locale locale, RedirectAttributes next) {
        TaskUser worker = TaskUsers.of(user);
        TaskView task = list.find(id, worker, locale);
        work.release(id, worker, locale);
        next.addFlashAttribute("notice", pages.text("tasks.notice.released", locale, task.name(), task.caseId()));
        return "redirect:/tasks";
    }

    @PostMapping("/{id}")
    String complete(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication user,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        TaskUser worker = TaskUsers.of(user);
        TaskView task = list.findOpen(id, worker, locale);
        Optional<RowChange> change = RowChange.of(request.getParameter("change"));
        if (change.isPresent()) {
            pages.changed(task, worker, request::getParameter, change.get(), model);
            return "tasks/task";
        }
        try {
            work.complete(id, TypedValues.ofForm(task.form(), request::getParameter), worker, locale);
        } catch (Refusal refusal) {
            if (!worker.mayWorkOn(task) || list.done(id)) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            pages.refused(task, worker, request::getParameter, refusal, locale, model);
            return "tasks/task";
        }
        next.addFlashAttribute("notice", pages.text("tasks.notice.done", locale, task.name(), task.caseId()));
        return "redirect:/tasks";
    }

    /** The page for a task that is done, no longer exists or belongs to someone else. */
    @ExceptionHandler(Refusal.class)
    ModelAndView unavailable(Refusal refusal, Locale locale, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        return new ModelAndView("tasks/unavailable", "sentence", pages.sentence(refusal, locale));
    }
}

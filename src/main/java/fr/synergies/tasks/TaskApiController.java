package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks", description = "What a user may work on, with the form each task declares.")
class TaskApiController {

    private static final String COMPLETION = """
            {"variables":{"decision":"ACCEPT_CAPPED","reason":"Aide ramenée au plafond de l’article 3."}}
            """;

    private final TaskList list;
    private final TaskWork work;

    TaskApiController(TaskList list, TaskWork work) {
        this.list = list;
        this.work = work;
    }

    @GetMapping
    @Operation(summary = "Open tasks in the order of their creation, by pages")
    @ApiResponse(responseCode = "200", description = "the tasks and the key of the following page")
    @ApiResponse(
            responseCode = "400",
            description = "unknown `view` or `after`, `limit` outside 1–200",
            content = @Content)
    @ApiResponse(responseCode = "403", description = "`view=all` is for auditors", content = @Content)
    Tasks tasks(
            @Parameter(description = "`mine`: claimed or claimable by the user; `all`: every open task, for auditors")
                    @RequestParam(defaultValue = "mine")
                    String view,
            @Parameter(example = "funding-SYNERGIES-2022-r1") @RequestParam(defaultValue = "") String caseId,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "the `next` of the page before") @RequestParam(defaultValue = "") String after,
            Authentication user,
            Locale locale) {
        TaskSearch search = new TaskSearch(view(view), "", caseId);
        List<TaskView> read = list.after(TaskKey.parse(after), search, TaskUsers.of(user), limit, locale);
        boolean more = read.size() > limit;
        List<TaskView> kept = more ? read.subList(0, limit) : read;
        String next = more ? TaskKey.of(kept.get(limit - 1)).text() : null;
        return new Tasks(kept.stream().map(TaskAnswer::of).toList(), next);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One open task with its form")
    @ApiResponse(responseCode = "200", description = "the task")
    @ApiResponse(responseCode = "404", description = "unknown, done or not visible", content = @Content)
    TaskAnswer task(@PathVariable String id, Authentication user, Locale locale) {
        return TaskAnswer.of(list.find(id, TaskUsers.of(user), locale));
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Takes a task")
    @ApiResponse(responseCode = "200", description = "the task, now the user's")
    @ApiResponse(responseCode = "403", description = "not a candidate", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown or not visible", content = @Content)
    @ApiResponse(responseCode = "409", description = "done, or claimed by another", content = @Content)
    TaskAnswer claim(@PathVariable String id, Authentication user, Locale locale) {
        work.claim(id, TaskUsers.of(user), locale);
        return task(id, user, locale);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Gives a claimed task back to its groups")
    @ApiResponse(responseCode = "200", description = "the task, now nobody's")
    @ApiResponse(responseCode = "403", description = "not a candidate", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown or not visible", content = @Content)
    @ApiResponse(responseCode = "409", description = "done, or claimed by another", content = @Content)
    TaskAnswer release(@PathVariable String id, Authentication user, Locale locale) {
        work.release(id, TaskUsers.of(user), locale);
        return task(id, user, locale);
    }

    @PostMapping(path = "/{id}/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Completes a task with the values of its form",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(COMPLETION))))
    @ApiResponse(responseCode = "204", description = "done")
    @ApiResponse(
            responseCode = "400",
            description = "a variable is wrong, missing or unknown; `errors` names it",
            content = @Content)
    @ApiResponse(responseCode = "403", description = "not a candidate, or the business forbids it", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown or not visible", content = @Content)
    @ApiResponse(responseCode = "409", description = "done, or claimed by another", content = @Content)
    @ApiResponse(responseCode = "422", description = "the business refuses it", content = @Content)
    void complete(@PathVariable String id, @RequestBody Completion body, Authentication user, Locale locale) {
        work.complete(id, TypedValues.ofJson(body.variables()), TaskUsers.of(user), locale);
    }

    private static TaskSearch.View view(String name) {
        return switch (name) {
            case "mine" -> TaskSearch.View.TODO;
            case "all" -> TaskSearch.View.ALL;
            default -> throw Refusal.invalid(Violation.of("view", "tasks.view", "mine, all"));
        };
    }

    record Tasks(List<TaskAnswer> tasks, String next) {}
}

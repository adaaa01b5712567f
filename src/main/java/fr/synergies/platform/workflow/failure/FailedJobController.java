package fr.synergies.platform.workflow.failure;

import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/failed-jobs")
@PreAuthorize(FailedJobs.ADMINISTRATORS)
class FailedJobController {

    private final FailedJobs jobs;
    private final Clock clock;
    private final MessageSource texts;

    FailedJobController(FailedJobs jobs, Clock clock, MessageSource texts) {
        this.jobs = jobs;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("jobs", jobs.all());
        model.addAttribute("zone", clock.getZone());
        return "platform/workflow/failed-jobs";
    }

    @PostMapping("/{id}/retry")
    String retry(
            @PathVariable String id,
            @FormName("job-retry") PostedForm<ReasonForm> form,
            Locale language,
            RedirectAttributes next,
            Model model) {
        return form.of(id)
                .run(typed -> tell(jobs.retry(id, typed.reason()), language, next))
                .redirectTo("/failed-jobs")
                .orShowAgain(() -> all(model));
    }

    private void tell(Optional<FailedJob> failure, Locale language, RedirectAttributes next) {
        if (failure.isEmpty()) {
            next.addFlashAttribute("notice", texts.getMessage("workflow.job.succeeded", null, language));
        } else {
            Object[] cause = {failure.get().cause()};
            next.addFlashAttribute("warning", texts.getMessage("workflow.job.failed-again", cause, language));
        }
    }
}

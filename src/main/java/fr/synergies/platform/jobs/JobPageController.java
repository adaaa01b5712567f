package fr.synergies.platform.jobs;

import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one's own jobs; for administrators, of everybody's. */
@Controller
@RequestMapping("/jobs")
class JobPageController {

    private static final int PAGE = 50;
    private static final String FIRST = "9223372036854775807";

    private final Jobs jobs;
    private final Clock clock;

    JobPageController(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = FIRST) long before, Model model) {
        List<Job> found = jobs.before(before, PAGE + 1);
        List<Job> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("jobs", shown);
        model.addAttribute("before", before);
        model.addAttribute("first", String.valueOf(before).equals(FIRST));
        model.addAttribute("more", found.size() > PAGE ? shown.get(PAGE - 1).id() : 0L);
        model.addAttribute("moving", shown.stream().anyMatch(job -> !job.ended()));
        model.addAttribute("zone", clock.getZone());
        return "platform/jobs/list";
    }

    @PostMapping("/{id:[0-9]{1,18}}/cancellation")
    String cancel(@PathVariable long id, @FormName("job-cancellation") PostedForm<TypedFields> form, Model model) {
        return form.of(String.valueOf(id))
                .run(button -> jobs.cancel(id))
                .redirectTo("/jobs")
                .orShowAgain(() -> list(Long.MAX_VALUE, model));
    }
}

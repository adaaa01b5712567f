package fr.synergies.programme.life;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.platform.web.form.TypedFields;
import fr.synergies.programme.page.ProgrammePages;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Handles changes in a programme's life from its page. */
@Controller
@RequestMapping("/programmes/{code}/life")
class LifePageController {

    private final ProgrammeLife life;
    private final ProgrammePages pages;

    LifePageController(ProgrammeLife life, ProgrammePages pages) {
        this.life = life;
        this.pages = pages;
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(
            @PathVariable String code,
            @FormName("programme-opening") PostedForm<TypedFields> form,
            Locale language,
            Model model) {
        return answer(form.run(button -> life.open(code)), "opened", code, language, model);
    }

    @PostMapping("/suspension")
    @PreAuthorize(LifeApiController.MANAGERS)
    String suspend(
            @PathVariable String code,
            @FormName("programme-suspension") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        return answer(form.run(typed -> life.suspend(code, typed.reason())), "suspended", code, language, model);
    }

    @PostMapping("/resumption")
    @PreAuthorize(LifeApiController.MANAGERS)
    String resume(
            @PathVariable String code,
            @FormName("programme-resumption") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        return answer(form.run(typed -> life.resume(code, typed.reason())), "resumed", code, language, model);
    }

    @PostMapping("/termination")
    @PreAuthorize(LifeApiController.MANAGERS)
    String terminate(
            @PathVariable String code,
            @FormName("programme-termination") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        return answer(form.run(typed -> life.terminate(code, typed.reason())), "terminated", code, language, model);
    }

    @PostMapping("/refusals/{decision}")
    @PreAuthorize(LifeApiController.MANAGERS)
    String refuse(
            @PathVariable String code,
            @PathVariable LifeVote.Decision decision,
            @FormName("programme-refusal") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        return answer(form.run(typed -> life.refuse(code, decision, typed.reason())), "refused", code, language, model);
    }

    /** Extends the programme by an amendment, with one additional exercise if it is described. */
    @PostMapping("/extension")
    @PreAuthorize(LifeApiController.MANAGERS)
    String extend(
            @PathVariable String code,
            @FormName("programme-extension") PostedForm<ExtensionForm> form,
            Locale language,
            Model model) {
        FormAttempt<ExtensionForm> attempt = form.naming(ExtensionForm::field)
                .run(typed -> life.extend(code, typed.end(), typed.exercises(), typed.reason()));
        return answer(attempt, "extended", code, language, model);
    }

    private String answer(FormAttempt<?> attempt, String done, String code, Locale language, Model model) {
        return attempt.notice("programme.life.notice." + done)
                .redirectTo("/programmes/{code}")
                .orShowAgain(() -> pages.show(code, language, model));
    }
}

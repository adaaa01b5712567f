package fr.synergies.association;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.platform.web.form.TypedFields;
import fr.synergies.programme.page.ProgrammePages;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens and gives up the creation from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}/association")
class AssociationPageController {

    private final Associations associations;
    private final ProgrammePages pages;

    AssociationPageController(Associations associations, ProgrammePages pages) {
        this.associations = associations;
        this.pages = pages;
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(
            @PathVariable String code,
            @FormName("association-opening") PostedForm<TypedFields> form,
            Locale language,
            Model model) {
        FormAttempt<Association> attempt = form.submit(button -> associations.open(code));
        return answer(attempt, "association.notice.opened", code, language, model);
    }

    @PostMapping("/cancellation")
    @PreAuthorize(Institution.STAFF_ONLY)
    String cancel(
            @PathVariable String code,
            @FormName("association-cancellation") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        FormAttempt<Association> attempt = form.submit(typed -> associations.cancel(code, typed.reason()));
        return answer(attempt, "association.notice.cancelled", code, language, model);
    }

    private String answer(FormAttempt<Association> attempt, String notice, String code, Locale language, Model model) {
        return attempt.notice(notice, association -> List.of(association.caseId()))
                .redirectTo("/programmes/{code}")
                .orShowAgain(() -> pages.show(code, language, model));
    }
}

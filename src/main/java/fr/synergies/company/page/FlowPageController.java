package fr.synergies.company.page;

import fr.synergies.company.Flows;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.form.FlowForm;
import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form for recording flows during a visit, one at a time. */
@Controller
@RequestMapping("/programmes/{code}/companies/{siret}/flows")
@PreAuthorize(Institution.STAFF_ONLY)
class FlowPageController {

    private static final String CARD = "/programmes/{code}/companies/{siret}#flows";
    private static final String NEXT = "/programmes/{code}/companies/{siret}/flows/new";

    private final Flows flows;
    private final CompanyPages pages;

    FlowPageController(Flows flows, CompanyPages pages) {
        this.flows = flows;
        this.pages = pages;
    }

    @GetMapping("/new")
    String form(@PathVariable String code, @PathVariable String siret, Locale language, Model model) {
        return pages.addedFlow(code, siret, language, model);
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @PathVariable String siret,
            @FormName("flow") PostedForm<FlowForm> form,
            Locale language,
            Model model) {
        boolean incoming = Direction.IN.name().equals(form.typed().text("direction"));
        PostedForm<FlowForm> visible = incoming ? form.with("wasteCode", "") : form;
        return visible.with("siret", siret)
                .run(typed -> flows.add(code, typed))
                .notice("synergy.flow.added")
                .redirectTo(added -> form.typed().has("next") ? NEXT : CARD)
                .orShowAgain(NEXT, () -> pages.addedFlow(code, siret, language, model));
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String form(
            @PathVariable String code,
            @PathVariable String siret,
            @PathVariable long id,
            Locale language,
            Model model) {
        return pages.changedFlow(code, siret, id, language, model);
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    String change(
            @PathVariable String code,
            @PathVariable String siret,
            @PathVariable long id,
            @FormName("flow") PostedForm<FlowForm> form,
            Locale language,
            Model model) {
        return form.with("siret", siret)
                .run(typed -> flows.change(code, id, typed))
                .notice("synergy.flow.changed")
                .redirectTo(CARD)
                .orShowAgain(() -> pages.changedFlow(code, siret, id, language, model));
    }

    @PostMapping("/{id:[0-9]{1,18}}/removal")
    String remove(
            @PathVariable String code,
            @PathVariable String siret,
            @PathVariable long id,
            @FormName("flow-removal") PostedForm<TypedFields> form,
            Locale language,
            Model model) {
        return form.run(button -> flows.remove(code, id))
                .notice("synergy.flow.removed")
                .redirectTo(CARD)
                .orShowAgain(() -> pages.changedFlow(code, siret, id, language, model));
    }
}

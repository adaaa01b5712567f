package fr.synergies.synergy.page;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.platform.web.form.TypedFields;
import fr.synergies.synergy.carried.RunningSynergy;
import fr.synergies.synergy.carried.SynergyCaseService;
import fr.synergies.synergy.carried.SynergyStage;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of synergies in progress by stage, and the page of a synergy: proposed, in progress, or both. */
@Controller
@RequestMapping("/programmes/{code}/synergies")
class SynergyCasePageController {

    private static final String ONE = "/{proposal:[0-9]{1,18}}";

    private final SynergyCasePages pages;
    private final SynergyCaseService cases;

    SynergyCasePageController(SynergyCasePages pages, SynergyCaseService cases) {
        this.pages = pages;
        this.cases = cases;
    }

    @GetMapping("/board")
    String board(
            @PathVariable String code,
            @RequestParam Optional<SynergyStage> stage,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String park,
            @RequestParam(defaultValue = "") String workingGroup,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        var search = new RunningSynergy.Search(stage.map(Enum::name).orElse(""), kind, park, workingGroup, "");
        return pages.board(code, search, page, model);
    }

    @GetMapping(ONE)
    String synergy(@PathVariable String code, @PathVariable long proposal, Locale language, Model model) {
        return pages.synergy(code, proposal, language, model);
    }

    @PostMapping(ONE + "/case")
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(
            @PathVariable String code,
            @PathVariable long proposal,
            @FormName("synergy-opening") PostedForm<TypedFields> form,
            Locale language,
            Model model) {
        return answer(form.run(button -> cases.open(code, proposal)), code, proposal, language, model);
    }

    @PostMapping(ONE + "/withdrawals")
    @PreAuthorize(Institution.STAFF_ONLY)
    String withdraw(
            @PathVariable String code,
            @PathVariable long proposal,
            @FormName("withdrawal") PostedForm<SynergyCaseForms.Withdrawal> form,
            Locale language,
            Model model) {
        FormAttempt<?> attempt = form.run(typed -> cases.withdraw(
                code, number(code, proposal), typed.siret(), typed.reason(), Optional.ofNullable(typed.day())));
        return answer(attempt, code, proposal, language, model);
    }

    @PostMapping(ONE + "/end")
    @PreAuthorize(Institution.STAFF_ONLY)
    String end(
            @PathVariable String code,
            @PathVariable long proposal,
            @FormName("synergy-end") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        FormAttempt<?> attempt = form.run(typed -> cases.end(code, number(code, proposal), typed.reason()));
        return answer(attempt, code, proposal, language, model);
    }

    @PostMapping(ONE + "/judgement")
    @PreAuthorize(Institution.STAFF_ONLY)
    String judge(
            @PathVariable String code,
            @PathVariable long proposal,
            @FormName("judgement") PostedForm<TypedFields> form,
            Locale language,
            Model model) {
        FormAttempt<?> attempt = form.run(button -> cases.judge(code, number(code, proposal)));
        return answer(attempt, code, proposal, language, model);
    }

    @PostMapping(ONE + "/measures")
    @PreAuthorize(Institution.STAFF_ONLY)
    String measure(
            @PathVariable String code,
            @PathVariable long proposal,
            @FormName("measure") PostedForm<SynergyCaseForms.Measure> form,
            Locale language,
            Model model) {
        FormAttempt<?> attempt =
                form.run(typed -> cases.measure(code, number(code, proposal), typed.typed(CurrentStaff.name())));
        return answer(attempt, code, proposal, language, model);
    }

    private String answer(FormAttempt<?> attempt, String code, long proposal, Locale language, Model model) {
        return attempt.notice("synergy.case.notice.done")
                .redirectTo("/programmes/{code}/synergies/{proposal}")
                .orShowAgain(() -> pages.synergy(code, proposal, language, model));
    }

    private String number(String code, long proposal) {
        return pages.current(code, proposal).number();
    }
}

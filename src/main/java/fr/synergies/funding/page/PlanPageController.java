package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingCases;
import fr.synergies.funding.plan.FundingPlan;
import fr.synergies.funding.plan.FundingPlans;
import fr.synergies.funding.plan.PlanContent;
import fr.synergies.funding.plan.PlanContentCheck;
import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.platform.web.form.TypedFields;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the plan of an exercise: staff edit the draft, everyone can read it. */
@Controller
@RequestMapping("/programmes/{code}/exercises/{year}/funding-plan")
class PlanPageController {

    private final PlanEditor editor;
    private final FundingPlans plans;
    private final FundingCases cases;
    private final FundingPanels panels;
    private final MessageSource texts;

    PlanPageController(
            PlanEditor editor, FundingPlans plans, FundingCases cases, FundingPanels panels, MessageSource texts) {
        this.editor = editor;
        this.plans = plans;
        this.cases = cases;
        this.panels = panels;
        this.texts = texts;
    }

    @InitBinder
    void limitLines(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(PlanContentCheck.MOST_LINES + 1);
    }

    @GetMapping
    String show(@PathVariable String code, @PathVariable int year, Locale language, Model model) {
        FundingPlan plan = editor.plan(code, year);
        model.addAttribute("plan", plan);
        model.addAttribute("panel", plan.isDraft() ? editor.model(plan, language) : panels.model(plan, language));
        return "funding/plan";
    }

    /** The verdict on the plan as typed so far; nothing is stored. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String code,
            @PathVariable int year,
            @ModelAttribute PlanForm form,
            Locale language,
            Model model) {
        model.addAllAttributes(editor.preview(code, year, form, language));
        return "funding/verdict :: preview";
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String edit(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "save") String action,
            @ModelAttribute PlanForm form,
            Principal author,
            Locale language,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (action.equals("add")) {
            form.addLine();
            return page(code, year, form, language, model);
        }
        if (action.matches("remove-\\d{1,3}")) {
            form.removeLine(Integer.parseInt(action.substring("remove-".length())));
            return page(code, year, form, language, model);
        }
        try {
            return save(code, year, action, form, author, language, next);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            if (refusal.kind() != Refusal.Kind.INVALID) {
                model.addAttribute(
                        "refusal",
                        texts.getMessage(refusal.code(), refusal.arguments().toArray(), language));
            }
            return page(code, year, form, language, model);
        }
    }

    @PostMapping("/case")
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(
            @PathVariable String code,
            @PathVariable int year,
            @FormName("plan-opening") PostedForm<TypedFields> form,
            Locale language,
            Model model) {
        FormAttempt<FundingPlan> attempt = form.submit(button -> cases.open(code, year));
        return answer(
                attempt.notice("funding.notice.opened", plan -> List.of(plan.caseId())), code, year, language, model);
    }

    @PostMapping("/revisions")
    @PreAuthorize(Institution.STAFF_ONLY)
    String revise(
            @PathVariable String code,
            @PathVariable int year,
            @FormName("plan-revision") PostedForm<TypedFields> form,
            Principal author,
            Locale language,
            Model model) {
        FormAttempt<FundingPlan> attempt = form.submit(button -> plans.openRevision(code, year, author.getName()));
        return answer(
                attempt.notice("funding.notice.revised", plan -> List.of(String.valueOf(plan.revision()))),
                code,
                year,
                language,
                model);
    }

    @PostMapping("/withdrawal")
    @PreAuthorize(Institution.STAFF_ONLY)
    String withdraw(
            @PathVariable String code,
            @PathVariable int year,
            @FormName("plan-withdrawal") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        FormAttempt<FundingPlan> attempt = form.submit(typed -> cases.withdraw(code, year, typed.reason()));
        return answer(
                attempt.notice("funding.notice.withdrawn", plan -> List.of(plan.caseId())),
                code,
                year,
                language,
                model);
    }

    private String answer(FormAttempt<FundingPlan> attempt, String code, int year, Locale language, Model model) {
        return attempt.redirectTo("/programmes/{code}/exercises/{year}/funding-plan")
                .orShowAgain(() -> show(code, year, language, model));
    }

    private String save(
            String code,
            int year,
            String action,
            PlanForm form,
            Principal author,
            Locale language,
            RedirectAttributes next) {
        int version = version(form);
        FundingPlan current = editor.plan(code, year);
        PlanContent content = editor.content(code, year, form);
        boolean changed = current.version() != version || !current.content().equals(content);
        int saved = changed
                ? plans.save(code, year, content, Optional.of(version), author.getName())
                        .version()
                : version;
        if (action.equals("submit")) {
            FundingPlan plan = cases.submit(code, year, Optional.of(saved), "");
            next.addFlashAttribute("notice", text("funding.notice.submitted", language, plan.caseId()));
        } else {
            next.addFlashAttribute("notice", text("funding.notice.saved", language, String.valueOf(saved)));
        }
        return "redirect:/programmes/{code}/exercises/{year}/funding-plan";
    }

    private static int version(PlanForm form) {
        if (!form.getVersion().matches("\\d{1,9}")) {
            throw Refusal.invalid(Refusal.Violation.of("version", "funding.plan.version-missing"));
        }
        return Integer.parseInt(form.getVersion());
    }

    private String page(String code, int year, PlanForm form, Locale language, Model model) {
        FundingPlan plan = editor.plan(code, year);
        Map<String, Object> panel = editor.model(plan, form, language);
        model.addAttribute("plan", plan);
        model.addAttribute("panel", panel);
        return "funding/plan";
    }

    private String text(String code, Locale language, Object... arguments) {
        return texts.getMessage(code, arguments, language);
    }
}

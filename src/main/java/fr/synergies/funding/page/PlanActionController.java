package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingCases;
import fr.synergies.funding.plan.FundingPlan;
import fr.synergies.funding.plan.FundingPlans;
import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.platform.web.form.TypedFields;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What staff may do with the plan of an exercise beside editing it: open its case, revise it, withdraw it. */
@Controller
@RequestMapping("/programmes/{code}/exercises/{year}/funding-plan")
class PlanActionController {

    private final FundingPlans plans;
    private final FundingCases cases;
    private final PlanPages pages;

    PlanActionController(FundingPlans plans, FundingCases cases, PlanPages pages) {
        this.plans = plans;
        this.cases = cases;
        this.pages = pages;
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
                .orShowAgain(() -> pages.show(code, year, language, model));
    }
}

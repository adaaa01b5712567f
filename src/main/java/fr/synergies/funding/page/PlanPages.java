package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingPlan;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a plan: its editor while it is a draft, else the plan to be read. */
@Component
class PlanPages {

    private final PlanEditor editor;
    private final FundingPanels panels;

    PlanPages(PlanEditor editor, FundingPanels panels) {
        this.editor = editor;
        this.panels = panels;
    }

    String show(String code, int year, Locale language, Model model) {
        FundingPlan plan = editor.plan(code, year);
        model.addAttribute("plan", plan);
        model.addAttribute("panel", plan.isDraft() ? editor.model(plan, language) : panels.model(plan, language));
        return "funding/plan";
    }
}

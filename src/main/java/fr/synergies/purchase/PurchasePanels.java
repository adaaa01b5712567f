package fr.synergies.purchase;

import fr.synergies.kernel.WorkCalendar;
import fr.synergies.synergy.matching.SynergyRules;
import fr.synergies.tasks.SubjectPanel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A round of group purchase, shown read-only on the page of its case and on its tasks. */
@Component
class PurchasePanels implements SubjectPanel {

    private final Purchases purchases;
    private final SynergyRules rules;
    private final WorkCalendar calendar;

    PurchasePanels(Purchases purchases, SynergyRules rules, WorkCalendar calendar) {
        this.purchases = purchases;
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public boolean shows(String caseId) {
        return purchases.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "purchase/panels :: round";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("view", purchases.view(purchases.find(caseId).orElseThrow()));
        model.put("resources", rules.tables().resources());
        model.put("today", calendar.today());
        return model;
    }
}

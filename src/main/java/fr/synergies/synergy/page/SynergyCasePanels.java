package fr.synergies.synergy.page;

import fr.synergies.platform.workflow.Cases;
import fr.synergies.synergy.carried.RunningSynergies;
import fr.synergies.synergy.carried.RunningSynergy;
import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskPanel;
import fr.synergies.tasks.TaskView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows a synergy in progress, read-only, on the page of its case and on its tasks, to users who may see all its companies. */
@Component
class SynergyCasePanels implements SubjectPanel {

    private final RunningSynergies synergies;
    private final RunningSynergyViews views;
    private final Cases cases;

    SynergyCasePanels(RunningSynergies synergies, RunningSynergyViews views, Cases cases) {
        this.synergies = synergies;
        this.views = views;
        this.cases = cases;
    }

    @Override
    public boolean shows(String caseId) {
        return synergies.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "synergy/case :: panel";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        return model(synergies.find(caseId), "");
    }

    @Override
    public boolean leads() {
        return true;
    }

    /** The synergy, with the company that the task concerns. */
    @Override
    public TaskPanel on(TaskView task) {
        return TaskPanel.of(fragment(), model(synergies.find(task.caseId()), cases.subject(task.id())));
    }

    private Map<String, Object> model(Optional<RunningSynergy> synergy, String subject) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(
                "view",
                synergy.map(known -> views.of(known, subject, LocaleContextHolder.getLocale()))
                        .orElse(null));
        return model;
    }
}

package fr.synergies.recruitment.page;

import fr.synergies.recruitment.Recruitments;
import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskPanel;
import fr.synergies.tasks.TaskView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A recruitment on the page of its case and on its tasks; the tasks of the vote show the ballot. */
@Component
class RecruitmentCasePanel implements SubjectPanel {

    private final RecruitmentView view;
    private final Recruitments recruitments;

    RecruitmentCasePanel(RecruitmentView view, Recruitments recruitments) {
        this.view = view;
        this.recruitments = recruitments;
    }

    @Override
    public boolean shows(String caseId) {
        return recruitments.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "recruitment/panels :: reading";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        return view.ofCase(caseId);
    }

    @Override
    public TaskPanel on(TaskView task) {
        return switch (task.element()) {
            case "voteCci", "voteMetropole" ->
                TaskPanel.withOwnForm("recruitment/panels :: ballot", model(task.caseId()));
            default -> SubjectPanel.super.on(task);
        };
    }
}

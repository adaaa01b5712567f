package fr.synergies.recruitment.page;

import fr.synergies.casefile.CasePanel;
import fr.synergies.recruitment.Recruitments;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A recruitment on the page of its case. */
@Component
class RecruitmentCasePanel implements CasePanel {

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
}

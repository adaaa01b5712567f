package fr.synergies.recruitment.page;

import fr.synergies.casefile.CasePanel;
import fr.synergies.recruitment.RecruitmentRepository;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A recruitment on the page of its case. */
@Component
class RecruitmentCasePanel implements CasePanel {

    private final RecruitmentView view;
    private final RecruitmentRepository recruitments;

    RecruitmentCasePanel(RecruitmentView view, RecruitmentRepository recruitments) {
        this.view = view;
        this.recruitments = recruitments;
    }

    @Override
    public boolean shows(String caseId) {
        return recruitments.ofCase(caseId).isPresent();
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

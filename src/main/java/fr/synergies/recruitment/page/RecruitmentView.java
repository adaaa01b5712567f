package fr.synergies.recruitment.page;

import fr.synergies.recruitment.Candidate;
import fr.synergies.recruitment.Candidates;
import fr.synergies.recruitment.JointChoice;
import fr.synergies.recruitment.Recruitment;
import fr.synergies.recruitment.Recruitments;
import fr.synergies.recruitment.Retention;
import fr.synergies.recruitment.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The model of a recruitment, limited to what the reader may see. */
@Component
class RecruitmentView {

    private final Recruitments recruitments;
    private final Candidates candidates;
    private final JointChoice choice;
    private final Retention retention;

    RecruitmentView(Recruitments recruitments, Candidates candidates, JointChoice choice, Retention retention) {
        this.recruitments = recruitments;
        this.candidates = candidates;
        this.choice = choice;
        this.retention = retention;
    }

    Map<String, Object> ofCase(String caseId) {
        return of(recruitments.ofCase(caseId));
    }

    Map<String, Object> of(Recruitment recruitment) {
        List<Candidate> all = candidates.of(recruitment);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("recruitment", recruitment);
        model.put("publications", recruitments.publications(recruitment));
        model.put("candidates", all);
        model.put(
                "listed",
                choice.listed(recruitment).stream()
                        .flatMap(number -> all.stream().filter(candidate -> candidate.number() == number))
                        .toList());
        model.put("interviews", candidates.interviews(recruitment));
        model.put("votes", choice.votes(recruitment));
        model.put("deliberations", choice.deliberations(recruitment));
        model.put("retention", retention.period());
        model.put("erasure", retention.ends(recruitment));
        model.put("recruits", Viewer.staffOfChamber());
        model.put("cancels", Viewer.cancels());
        model.put("erases", Viewer.erases());
        model.put("interviewer", Viewer.interviews());
        model.put("knowsNames", Viewer.knowsNames());
        return model;
    }
}

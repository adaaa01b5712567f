package fr.synergies.recruitment.page;

import fr.synergies.recruitment.Candidates;
import fr.synergies.recruitment.Interview;
import fr.synergies.recruitment.JointChoice;
import fr.synergies.recruitment.Recruitment;
import fr.synergies.recruitment.Recruitments;
import fr.synergies.recruitment.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Composes the answers of the API on recruitments for the signed-in user. */
@Component
class RecruitmentAnswers {

    private final Recruitments recruitments;
    private final Candidates candidates;
    private final JointChoice choice;
    private final Retention retention;

    RecruitmentAnswers(Recruitments recruitments, Candidates candidates, JointChoice choice, Retention retention) {
        this.recruitments = recruitments;
        this.candidates = candidates;
        this.choice = choice;
        this.retention = retention;
    }

    RecruitmentAnswer of(Recruitment of) {
        return new RecruitmentAnswer(
                of.programme(),
                of.number(),
                of.caseId(),
                of.stage(),
                of.version(),
                of.job(),
                recruitments.publications(of),
                candidates(of),
                of.choice(),
                of.round(),
                choice.votes(of).stream().map(RecruitmentAnswer.Ballot::of).toList(),
                choice.deliberations(of),
                of.chosenRef(),
                of.offeredOn(),
                of.contractOn(),
                of.entryOn(),
                of.startedAt(),
                of.closedAt(),
                of.closeReason(),
                retention.period().toString(),
                retention.ends(of));
    }

    List<CandidateAnswer> candidates(Recruitment recruitment) {
        List<Interview> interviews = candidates.interviews(recruitment);
        return candidates.of(recruitment).stream()
                .map(candidate -> CandidateAnswer.of(candidate, interviews))
                .toList();
    }

    CandidateAnswer candidate(Recruitment recruitment, String reference) {
        return candidates(recruitment).stream()
                .filter(each -> each.ref().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}

package fr.synergies.rules.proposal;

import fr.synergies.platform.jobs.JobAnswers;
import fr.synergies.platform.web.form.FormTexts;
import fr.synergies.rules.library.RuleAnswers;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Composes the answers of the API on a proposal. */
@Component
class RuleProposalAnswers {

    private final RuleProposals proposals;
    private final RuleProposalReview review;
    private final Examinations examinations;
    private final ExaminationRequests examination;
    private final JobAnswers jobs;
    private final FormTexts texts;

    RuleProposalAnswers(
            RuleProposals proposals,
            RuleProposalReview review,
            Examinations examinations,
            ExaminationRequests examination,
            JobAnswers jobs,
            FormTexts texts) {
        this.proposals = proposals;
        this.review = review;
        this.examinations = examinations;
        this.examination = examination;
        this.jobs = jobs;
        this.texts = texts;
    }

    RuleAnswers.Proposal of(RuleProposal proposal, Locale language) {
        long id = proposal.id();
        String version = proposals.files(proposal).version();
        return new RuleAnswers.Proposal(
                id,
                proposal.status(),
                proposal.edition(),
                version,
                proposal.source(),
                proposal.base(),
                !proposal.status().closed() && proposals.stale(proposal),
                proposal.authors(),
                proposal.reason(),
                proposal.submitted().by(),
                proposal.decided().by(),
                proposal.decision(),
                review.differences(proposal),
                proposal.checked().version().equals(version),
                examinations.findings(proposal).stream()
                        .map(finding -> found(finding, language))
                        .toList(),
                proposal.checked().tried(),
                examinations.changed(proposal),
                examinations.failed(proposal),
                proposal.checked().euros(),
                examination.latest(id).map(jobs::of).orElse(null));
    }

    RuleAnswers.Decisions decisions(RuleProposal proposal, int after, int limit, Locale language) {
        List<TriedDecision> found = examinations.decisions(proposal, after, limit + 1);
        List<TriedDecision> items = found.stream()
                .limit(limit)
                .map(one -> one.because(texts.word(one.failure(), one.failure(), language)))
                .toList();
        return new RuleAnswers.Decisions(
                items, found.size() > limit ? items.get(limit - 1).place() : null);
    }

    private RuleAnswers.Found found(CheckFinding finding, Locale language) {
        return new RuleAnswers.Found(
                finding.severity(),
                finding.path(),
                finding.row(),
                finding.sentence(),
                texts.text(finding.sentence(), language, finding.arguments()));
    }
}

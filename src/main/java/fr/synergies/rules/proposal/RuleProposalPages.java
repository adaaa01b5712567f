package fr.synergies.rules.proposal;

import fr.synergies.platform.web.form.FormTexts;
import fr.synergies.rules.Severity;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.library.FileView;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The model of the page of a proposal. */
@Component
class RuleProposalPages {

    private static final int PAGE = 25;

    private final RuleProposals proposals;
    private final RuleProposalReview review;
    private final Examinations examinations;
    private final ExaminationRequests requests;
    private final FormTexts texts;
    private final Clock clock;

    RuleProposalPages(
            RuleProposals proposals,
            RuleProposalReview review,
            Examinations examinations,
            ExaminationRequests requests,
            FormTexts texts,
            Clock clock) {
        this.proposals = proposals;
        this.review = review;
        this.examinations = examinations;
        this.requests = requests;
        this.texts = texts;
        this.clock = clock;
    }

    /** A finding in words. */
    record Found(CheckFinding finding, String sentence) {}

    /** A file that the proposal may change, and whether it does. */
    record Listed(String path, String name, boolean changed, boolean editable) {}

    String show(long id, int after, Locale language, Model model) {
        RuleProposal proposal = proposals.of(id);
        RuleFiles files = proposals.files(proposal);
        List<FileDifference> differences = review.differences(proposal);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("proposal", proposal);
        model.addAttribute("version", files.version());
        model.addAttribute("stale", !proposal.status().closed() && proposals.stale(proposal));
        model.addAttribute("former", files.former() && !proposal.status().closed());
        model.addAttribute("differences", differences);
        model.addAttribute("files", listed(files, differences, language));
        examination(proposal, after, language, model);
        return "rules/proposal";
    }

    private void examination(RuleProposal proposal, int after, Locale language, Model model) {
        long id = proposal.id();
        List<Found> found = examinations.findings(proposal).stream()
                .map(finding -> new Found(finding, texts.text(finding.sentence(), language, finding.arguments())))
                .toList();
        List<TriedDecision> tried = examinations.decisions(proposal, after, PAGE + 1);
        model.addAttribute("found", found);
        model.addAttribute(
                "warned", found.stream().anyMatch(one -> one.finding().severity() == Severity.WARNING));
        model.addAttribute(
                "forbidden", found.stream().anyMatch(one -> one.finding().severity() == Severity.ERROR));
        model.addAttribute(
                "casesBroken",
                found.stream().anyMatch(one -> one.finding().sentence().equals("rules.check.case")));
        model.addAttribute("changes", examinations.changed(proposal));
        model.addAttribute("failures", examinations.failed(proposal));
        model.addAttribute("decisions", tried.subList(0, Math.min(PAGE, tried.size())));
        model.addAttribute("more", tried.size() > PAGE ? tried.get(PAGE - 1).place() : 0);
        model.addAttribute("after", after);
        model.addAttribute("progress", requests.latest(id));
    }

    private static List<Listed> listed(RuleFiles files, List<FileDifference> differences, Locale language) {
        return FileView.names(files, language).entrySet().stream()
                .map(file -> new Listed(
                        file.getKey(),
                        file.getValue(),
                        differences.stream().anyMatch(one -> one.path().equals(file.getKey())),
                        ProposedTable.mayChange(files, file.getKey())))
                .filter(file -> file.editable() || file.changed())
                .toList();
    }
}

package fr.synergies.rules.proposal;

import fr.synergies.kernel.Refusal;
import fr.synergies.rules.RuleCaseFile;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Has the cases of a proposal expect what its rules answer; whoever decides on it sees what that changes. */
@Service
class ProposedCases {

    private final RuleProposals proposals;

    public ProposedCases(RuleProposals proposals) {
        this.proposals = proposals;
    }

    /**
     * Takes the answers of the proposed rules over into the cases that they break.
     *
     * @throws Refusal as for any change of a proposal, or unprocessable if its rules cannot answer
     */
    public RuleProposal expectAnswers(long id, int edition, String by) {
        RuleProposal proposal = proposals.of(id);
        return proposals.upload(id, edition, answered(proposals.files(proposal)), by);
    }

    private static Map<String, String> answered(RuleFiles files) {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            RuleSet rules = RuleSetLoader.load(files);
            RuleCaseFile.of(files).forEach(cases -> texts.put(cases.path(), cases.answered(rules)));
            return texts;
        } catch (RuleSetException wrong) {
            throw Refusal.unprocessable(
                    "rules.table.unreadable", wrong.words().en(), wrong.words().fr());
        }
    }
}

package fr.synergies.synergy.detection;

import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.StoredFlow;
import java.util.List;
import java.util.Locale;

/**
 * A proposal for pages.
 *
 * @param reasons the reasons in the reader's language, which call companies by their names
 */
record ProposalView(StoredProposal proposal, List<StoredFlow> flows, List<Sentence> reasons) {

    /** The result of a criterion. */
    record Sentence(CriterionOutcome outcome, String text, String source) {}

    static ProposalView of(StoredProposal proposal, Locale language) {
        return new ProposalView(
                proposal,
                proposal.flows(),
                proposal.reasons().stream()
                        .map(reason -> new Sentence(
                                reason.outcome(),
                                named(proposal, reason.message().in(language)),
                                reason.source().in(language)))
                        .toList());
    }

    private static String named(StoredProposal proposal, String sentence) {
        String named = sentence;
        for (StoredFlow flow : proposal.flows()) {
            named = named.replace(flow.ruleId(), flow.company()).replace(flow.siret(), flow.company());
        }
        return named;
    }
}

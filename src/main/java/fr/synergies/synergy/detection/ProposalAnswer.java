package fr.synergies.synergy.detection;

import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import fr.synergies.synergy.matching.SynergyEvaluationAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A proposal as returned by the API, with its sentences in one language. */
@Schema(name = "SynergyProposal")
record ProposalAnswer(
        long id,
        SynergyKind kind,

        @Schema(description = "Of a substitution the outgoing flow, then the incoming one")
        List<Member> flows,

        Verdict verdict,
        String workingGroup,

        @Schema(description = "Smaller / larger yearly quantity, of a substitution")
        Optional<BigDecimal> coverage,

        @Schema(description = "Of the two farthest companies; null if a position is unknown")
        Optional<BigDecimal> distanceKm,

        @Schema(description = "Euros a year") Optional<BigDecimal> savingPerYear,

        @Schema(description = "Tonnes of waste avoided a year")
        Optional<BigDecimal> tonnesPerYear,

        @Schema(description = "Tonnes of CO₂e avoided a year; null where no emission factor is known")
        Optional<BigDecimal> co2TonnesPerYear,

        List<SynergyEvaluationAnswer.ReasonAnswer> reasons,
        String rulesVersion) {

    /** A flow and its company. */
    @Schema(name = "SynergyProposalFlow")
    record Member(
            long id,

            @Schema(description = "What the sentences of the reasons call it")
            String name,

            String siret,
            String company,
            Direction direction,
            String resource) {}

    static ProposalAnswer of(StoredProposal proposal, Locale language) {
        return new ProposalAnswer(
                proposal.id(),
                proposal.kind(),
                proposal.flows().stream().map(ProposalAnswer::member).toList(),
                proposal.verdict(),
                proposal.workingGroup(),
                proposal.coverage(),
                proposal.distanceKm(),
                proposal.saving(),
                proposal.tonnes(),
                proposal.co2(),
                SynergyEvaluationAnswer.reasons(proposal.reasons(), language),
                proposal.rulesVersion());
    }

    private static Member member(StoredFlow flow) {
        return new Member(
                flow.id(),
                flow.ruleId(),
                flow.siret(),
                flow.company(),
                flow.facts().direction(),
                flow.facts().resource());
    }
}

package fr.synergies.synergy.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import fr.synergies.synergy.carried.RunningSynergies;
import fr.synergies.synergy.carried.RunningSynergy;
import fr.synergies.synergy.carried.RunningSynergyVerdict;
import fr.synergies.synergy.carried.SynergyMeasure;
import fr.synergies.synergy.carried.SynergyStage;
import fr.synergies.synergy.carried.SynergyStudy;
import fr.synergies.synergy.carried.SynergyTrial;
import fr.synergies.synergy.matching.SynergyEvaluationAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A synergy in progress as returned by the API, with its sentences in one language. */
@Schema(name = "SynergyCase", example = """
        {"number":"42","caseId":"synergy-SYNERGIES-42","proposal":42,"kind":"SUBSTITUTION","resource":"WOOD",
         "workingGroup":"EXPERIMENTATION","stage":"RUNNING","openedOn":"2022-01-10","openedBy":"staff-cci",
         "agreedOn":"2022-02-01","agreement":"Convention 2022-07","runningSince":"2022-03-01","endedOn":null,
         "endReason":"","savingPerYear":2070.00,
         "members":[{"flow":1,"siret":"99900001100018","company":"Menuiserie Lamartin (fictive)",
         "informedOn":"2022-01-20","consentedOn":"2022-01-21","withdrawnOn":null,"withdrawalReason":"","bound":18}],
         "verdicts":[],"studies":[],"trials":[],"measures":[]}""")
record SynergyCaseAnswer(
        @Schema(description = "What its addresses call it") String number,

        String caseId,

        @Schema(description = "Id of the proposal that it was opened from, which may be gone")
        long proposal,

        SynergyKind kind,

        @Schema(description = "Code of the resource that is received")
        String resource,

        String workingGroup,
        SynergyStage stage,
        LocalDate openedOn,
        String openedBy,

        @Schema(description = "Null before") Optional<LocalDate> agreedOn,

        String agreement,

        @Schema(description = "Null before") Optional<LocalDate> runningSince,

        @Schema(description = "Null before") Optional<LocalDate> endedOn,

        String endReason,

        @Schema(description = "Euros, as the rules last expected it; null if the units do not allow it")
        Optional<BigDecimal> savingPerYear,

        @Schema(description = "Of a substitution the outgoing flow, then the incoming one")
        @JsonIgnoreProperties({"place", "shared"})
        List<RunningSynergy.Member> members,

        @Schema(
                description =
                        "What the rules said, the latest first; decision is ACCEPT or REJECT where a person decided")
        List<Said> verdicts,

        @Schema(description = "The latest first") List<SynergyStudy> studies,

        @Schema(description = "The latest first") List<SynergyTrial> trials,

        @Schema(description = "By year") List<SynergyMeasure> measures) {

    /** The verdict of the rules at a stage, and the decision of a person. */
    @Schema(name = "SynergyCaseVerdict")
    record Said(
            SynergyStage stage,
            Verdict verdict,
            Optional<BigDecimal> coverage,
            Optional<BigDecimal> distanceKm,
            Optional<BigDecimal> savingPerYear,
            Optional<BigDecimal> tonnesPerYear,
            List<SynergyEvaluationAnswer.ReasonAnswer> reasons,
            String rulesVersion,
            Instant judgedAt,
            String decision,
            String decisionReason,
            String decidedBy) {}

    static SynergyCaseAnswer of(RunningSynergies.File file, Locale language) {
        RunningSynergy synergy = file.synergy();
        return new SynergyCaseAnswer(
                synergy.number(),
                synergy.caseId(),
                synergy.proposal(),
                synergy.kind(),
                synergy.resource(),
                synergy.workingGroup(),
                synergy.stage(),
                synergy.openedOn(),
                synergy.openedBy(),
                synergy.agreedOn(),
                synergy.agreement(),
                synergy.runningSince(),
                synergy.endedOn(),
                synergy.endReason(),
                file.verdicts().stream().findFirst().flatMap(RunningSynergyVerdict::saving),
                synergy.members(),
                file.verdicts().stream().map(each -> said(each, language)).toList(),
                file.studies(),
                file.trials(),
                file.measures());
    }

    private static Said said(RunningSynergyVerdict verdict, Locale language) {
        return new Said(
                verdict.stage(),
                verdict.verdict(),
                verdict.coverage(),
                verdict.distanceKm(),
                verdict.saving(),
                verdict.tonnes(),
                SynergyEvaluationAnswer.reasons(verdict.reasons(), language),
                verdict.rulesVersion(),
                verdict.judgedAt(),
                verdict.decision(),
                verdict.decisionReason(),
                verdict.decidedBy());
    }
}

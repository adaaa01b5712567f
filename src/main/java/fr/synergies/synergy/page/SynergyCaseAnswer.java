package fr.synergies.synergy.page;

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

        @Schema(description = "Null before") LocalDate agreedOn,

        String agreement,

        @Schema(description = "Null before") LocalDate runningSince,

        @Schema(description = "Null before") LocalDate endedOn,

        String endReason,

        @Schema(description = "Euros, as the rules last expected it; null if the units do not allow it")
        BigDecimal savingPerYear,

        @Schema(description = "Of a substitution the outgoing flow, then the incoming one")
        List<Member> members,

        @Schema(
                description =
                        "What the rules said, the latest first; decision is ACCEPT or REJECT where a person decided")
        List<Said> verdicts,

        @Schema(description = "The latest first") List<SynergyStudy> studies,

        @Schema(description = "The latest first") List<SynergyTrial> trials,

        @Schema(description = "By year") List<Measure> measures) {

    /** A flow that takes or took part. */
    @Schema(name = "SynergyCaseMember")
    record Member(
            long flow,
            String siret,
            String company,
            LocalDate informedOn,
            LocalDate consentedOn,

            @Schema(description = "Null while it takes part")
            LocalDate withdrawnOn,

            String withdrawalReason,

            @Schema(description = "What the running synergy uses of it in a year, in its base unit")
            BigDecimal bound) {}

    /** The verdict of the rules at a stage, and the decision of a person. */
    @Schema(name = "SynergyCaseVerdict")
    record Said(
            SynergyStage stage,
            Verdict verdict,
            BigDecimal coverage,
            BigDecimal distanceKm,
            BigDecimal savingPerYear,
            BigDecimal tonnesPerYear,
            List<SynergyEvaluationAnswer.ReasonAnswer> reasons,
            String rulesVersion,
            Instant judgedAt,
            String decision,
            String decisionReason,
            String decidedBy) {}

    /** The measure of a year. */
    @Schema(name = "SynergyMeasure")
    record Measure(
            int year,

            @Schema(description = "In the base unit of its flows")
            BigDecimal quantity,

            @Schema(description = "Euros") BigDecimal saving,

            @Schema(description = "Tonnes of waste avoided") BigDecimal tonnes,

            @Schema(description = "Tonnes of CO₂ equivalent avoided")
            BigDecimal co2Tonnes,

            BigDecimal energyKwh,

            @Schema(description = "Full-time equivalents") BigDecimal jobs,

            BigDecimal volunteerHours,
            String comment,
            LocalDate measuredOn,
            String measuredBy) {}

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
                synergy.agreedOn().orElse(null),
                synergy.agreement(),
                synergy.runningSince().orElse(null),
                synergy.endedOn().orElse(null),
                synergy.endReason(),
                file.verdicts().stream()
                        .findFirst()
                        .flatMap(RunningSynergyVerdict::saving)
                        .orElse(null),
                synergy.members().stream().map(SynergyCaseAnswer::member).toList(),
                file.verdicts().stream().map(each -> said(each, language)).toList(),
                file.studies(),
                file.trials(),
                file.measures().stream().map(SynergyCaseAnswer::measure).toList());
    }

    private static Member member(RunningSynergy.Member member) {
        return new Member(
                member.flow(),
                member.siret(),
                member.company(),
                member.informedOn().orElse(null),
                member.consentedOn().orElse(null),
                member.withdrawnOn().orElse(null),
                member.withdrawalReason(),
                member.bound());
    }

    private static Said said(RunningSynergyVerdict verdict, Locale language) {
        return new Said(
                verdict.stage(),
                verdict.verdict(),
                verdict.coverage().orElse(null),
                verdict.distanceKm().orElse(null),
                verdict.saving().orElse(null),
                verdict.tonnes().orElse(null),
                verdict.reasons().stream()
                        .map(reason -> new SynergyEvaluationAnswer.ReasonAnswer(
                                reason.rule(),
                                reason.outcome(),
                                reason.message().in(language),
                                reason.source().in(language)))
                        .toList(),
                verdict.rulesVersion(),
                verdict.judgedAt(),
                verdict.decision(),
                verdict.decisionReason(),
                verdict.decidedBy());
    }

    private static Measure measure(SynergyMeasure measure) {
        return new Measure(
                measure.year(),
                measure.quantity(),
                measure.saving(),
                measure.tonnes(),
                measure.co2Tonnes(),
                measure.energyKwh(),
                measure.jobs(),
                measure.volunteerHours(),
                measure.comment(),
                measure.measuredOn(),
                measure.measuredBy());
    }
}

package fr.synergies.association;

import fr.synergies.association.readiness.College;
import fr.synergies.association.readiness.IncomeKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The association of a programme as returned by the API; dates in Paris time, in ISO 8601, null until reached. */
@Schema(name = "Association")
record AssociationAnswer(
        String caseId,
        String status,
        String legalForm,
        String legalReason,
        Map<College, Integer> plannedSeats,
        Map<College, Integer> electedSeats,
        Map<IncomeKind, BigDecimal> incomes,
        BigDecimal cost,
        LocalDate studiedOn,
        LocalDate statutesOn,
        LocalDate meetingOn,
        List<String> attendance,
        LocalDate declaredOn,
        LocalDate publishedOn,
        String publicationReference,
        LocalDate registeredOn,
        String rna,
        String siren,
        LocalDate bankOn,

        @Schema(description = "Since when it stands alone") LocalDate readyOn,

        @Schema(description = "Why it was given up or handed to another carrier, empty when it was not")
        String closingReason,

        ReadinessAnswer verdict,
        List<Decided> decisions) {

    /** A decision taken by a person. */
    @Schema(name = "AssociationDecision")
    record Decided(String element, String decision, String actor, String reason, LocalDate on, Instant at) {}

    static AssociationAnswer of(
            Association association,
            Optional<StoredReadiness> verdict,
            List<AssociationDecision> decisions,
            Locale language) {
        Association.Strands strands = association.strands();
        Association.Founding founding = association.founding();
        return new AssociationAnswer(
                association.caseId(),
                association.status().name(),
                strands.legalForm().map(Enum::name).orElse(""),
                strands.legalReason(),
                strands.seats(),
                founding.seats(),
                strands.incomes(),
                strands.cost(),
                association.studiedOn().orElse(null),
                founding.statutesOn().orElse(null),
                founding.meetingOn().orElse(null),
                founding.attendance().lines().toList(),
                founding.declaredOn().orElse(null),
                founding.publishedOn().orElse(null),
                founding.publicationReference(),
                founding.registeredOn().orElse(null),
                founding.rna(),
                founding.siren(),
                founding.bankOn().orElse(null),
                association.readyOn().orElse(null),
                association.closingReason(),
                verdict.map(stored -> ReadinessAnswer.of(stored.verdict(), language))
                        .orElse(null),
                decisions.stream().map(AssociationAnswer::decided).toList());
    }

    private static Decided decided(AssociationDecision decision) {
        return new Decided(
                decision.element(),
                decision.decision(),
                decision.actor(),
                decision.reason(),
                decision.on(),
                decision.at());
    }
}

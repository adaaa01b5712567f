package fr.synergies.association;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.synergies.association.readiness.College;
import fr.synergies.association.readiness.IncomeKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
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
        Optional<LocalDate> studiedOn,
        Optional<LocalDate> statutesOn,
        Optional<LocalDate> meetingOn,
        List<String> attendance,
        Optional<LocalDate> declaredOn,
        Optional<LocalDate> publishedOn,
        String publicationReference,
        Optional<LocalDate> registeredOn,
        String rna,
        String siren,
        Optional<LocalDate> bankOn,

        @Schema(description = "Since when it stands alone") Optional<LocalDate> readyOn,

        @Schema(description = "Why it was given up or handed to another carrier, empty when it was not")
        String closingReason,

        Optional<ReadinessAnswer> verdict,
        @JsonIgnoreProperties("verdictId") List<AssociationDecision> decisions) {

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
                association.studiedOn(),
                founding.statutesOn(),
                founding.meetingOn(),
                founding.attendance().lines().toList(),
                founding.declaredOn(),
                founding.publishedOn(),
                founding.publicationReference(),
                founding.registeredOn(),
                founding.rna(),
                founding.siren(),
                founding.bankOn(),
                association.readyOn(),
                association.closingReason(),
                verdict.map(stored -> ReadinessAnswer.of(stored.verdict(), language)),
                decisions);
    }
}

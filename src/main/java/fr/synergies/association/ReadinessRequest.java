package fr.synergies.association;

import fr.synergies.association.readiness.AssociationFacts;
import fr.synergies.association.readiness.College;
import fr.synergies.association.readiness.CreationStep;
import fr.synergies.association.readiness.IncomeKind;
import fr.synergies.association.readiness.LegalForm;
import fr.synergies.association.readiness.Phase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A what-if: the facts of an association that is judged without being stored. Amounts in whole euros per year. */
@Schema(example = """
        {"phase":"STRANDS","legalForm":"ASSOCIATION_1901",
         "seats":{"companies":6,"clubs":3,"publicBodies":2,"consularChambers":2,"others":0},
         "incomes":{"membershipFees":40000,"services":30000,"otherPublic":10000,"programmeAid":0},"cost":75000,
         "done":["LEGAL_FORM","GOVERNANCE","ECONOMIC_MODEL"]}""")
record ReadinessRequest(
        @NotNull @Schema(description = "How far the judgement looks for steps and documents")
        Phase phase,

        @NotNull LegalForm legalForm,
        @NotNull @Valid Board seats,
        @NotNull @Valid Year incomes,
        @NotNull @Min(1) @Max(100_000_000) Long cost,

        @Schema(description = "Steps that are done and documents that are there; absent means none")
        List<@NotNull CreationStep> done) {

    /** Seats of the board by college. */
    @Schema(name = "AssociationBoard")
    record Board(
            @NotNull @Min(0) @Max(100) Integer companies,
            @NotNull @Min(0) @Max(100) Integer clubs,
            @NotNull @Min(0) @Max(100) Integer publicBodies,
            @NotNull @Min(0) @Max(100) Integer consularChambers,
            @NotNull @Min(0) @Max(100) Integer others) {

        Map<College, Integer> byCollege() {
            return Map.of(
                    College.COMPANIES, companies,
                    College.CLUBS, clubs,
                    College.PUBLIC_BODIES, publicBodies,
                    College.CONSULAR_CHAMBERS, consularChambers,
                    College.OTHERS, others);
        }
    }

    /** Forecast income of a year by kind, in whole euros. */
    @Schema(name = "AssociationIncomes")
    record Year(
            @NotNull @Min(0) @Max(100_000_000) Long membershipFees,
            @NotNull @Min(0) @Max(100_000_000) Long services,
            @NotNull @Min(0) @Max(100_000_000) Long otherPublic,
            @NotNull @Min(0) @Max(100_000_000) Long programmeAid) {

        Map<IncomeKind, BigDecimal> byKind() {
            return Map.of(
                    IncomeKind.MEMBERSHIP_FEES, BigDecimal.valueOf(membershipFees),
                    IncomeKind.SERVICES, BigDecimal.valueOf(services),
                    IncomeKind.OTHER_PUBLIC, BigDecimal.valueOf(otherPublic),
                    IncomeKind.PROGRAMME_AID, BigDecimal.valueOf(programmeAid));
        }
    }

    AssociationFacts facts() {
        return new AssociationFacts(
                phase,
                Optional.of(legalForm),
                seats.byCollege(),
                incomes.byKind(),
                BigDecimal.valueOf(cost),
                done == null ? Set.of() : Set.copyOf(done));
    }
}

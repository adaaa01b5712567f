package fr.synergies.company.visit;

import fr.synergies.company.flow.Listing;
import fr.synergies.kernel.Institution;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}/companies/{siret}/visits")
@Tag(name = "Companies")
class VisitController {

    private final Visits visits;

    VisitController(Visits visits) {
        this.visits = visits;
    }

    /** A visit as returned by the API. */
    @Schema(name = "CompanyVisit")
    record VisitAnswer(
            long id, LocalDate visitedOn, boolean diagnostic, String note, String recordedBy, Instant recordedAt) {

        static VisitAnswer of(Visit visit) {
            return new VisitAnswer(
                    visit.id(),
                    visit.visitedOn(),
                    visit.diagnostic(),
                    visit.note(),
                    visit.recordedBy(),
                    visit.recordedAt());
        }
    }

    @GetMapping
    @PreAuthorize(Institution.STAFF_AND_AUDITORS)
    @Operation(summary = "List the visits to a company, the latest first, 50 a page")
    Listing<VisitAnswer> list(
            @PathVariable String code,
            @PathVariable String siret,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "")
                    String page) {
        return visits.list(code, siret, page, Listing.SIZE).map(VisitAnswer::of);
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a visit to a company",
            description = "With diagnostic, its flows were noted or confirmed then. 400 when its day is ahead.")
    VisitAnswer record(@PathVariable String code, @PathVariable String siret, @Valid @RequestBody VisitForm form) {
        return VisitAnswer.of(visits.record(code, siret, form));
    }
}

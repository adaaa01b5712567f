package fr.synergies.trail.chain;

import fr.synergies.trail.TrailReaders;
import fr.synergies.trail.file.AuditExport;
import fr.synergies.trail.search.CaseListing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@PreAuthorize(TrailReaders.ONLY)
@Tag(name = "Audit", description = "The proof of the trail: chains of acts, seals, and files to verify elsewhere.")
class AuditApiController {

    private static final int SEALS = 100;

    private final Verifications verifications;
    private final Seals seals;
    private final CaseListing listing;
    private final AuditExport export;

    AuditApiController(Verifications verifications, Seals seals, CaseListing listing, AuditExport export) {
        this.verifications = verifications;
        this.seals = seals;
        this.listing = listing;
        this.export = export;
    }

    /**
     * The result of a verification, the key that signs the seals, and the cases that lists show wrongly, which is not a fault of
     * the trail.
     */
    record Verified(boolean intact, String keyId, VerificationReport report, List<String> wrongInLists) {}

    @GetMapping("/verification")
    @Operation(
            summary = "Recompute every act and every seal",
            description = "Names the first fault of each chain and of each seal. Reads the whole trail.")
    Verified verify() {
        VerificationReport report = verifications.verify();
        return new Verified(report.intact(), verifications.keyId(), report, listing.differing());
    }

    @GetMapping("/seals")
    @Operation(summary = "The latest hundred seals, the newest first")
    List<Seal> seals() {
        return seals.latest(SEALS);
    }

    @PostMapping("/seals")
    @PreAuthorize("hasAuthority('GROUP_admin')")
    @Operation(summary = "Seal what was done since the last seal; seals are made by themselves too")
    @ApiResponse(responseCode = "200", description = "The last seal")
    List<Seal> seal() {
        return seals.seal().stream().toList();
    }

    @PostMapping("/case-list")
    @PreAuthorize("hasAuthority('GROUP_admin')")
    @Operation(
            summary = "Make the list of cases again where it is not what the acts say",
            description = "The list is kept beside the chains, for speed. Told in the trail where it changes anything.")
    @ApiResponse(responseCode = "200", description = "The cases that were wrong in it, a thousand at most")
    List<String> remakeList() {
        return listing.remake();
    }

    @GetMapping(path = "/file", produces = "application/zip")
    @Operation(
            summary =
                    "A signed audit file: acts, chains, seals, processes, documents, rule sets and how to verify them",
            description = "ZIP. To be verified without the server by `java -jar synergies.jar verify <file>`."
                    + " That it was taken is told in the trail.")
    @ApiResponse(responseCode = "404", description = "Unknown case or programme")
    void file(
            @Parameter(description = "one case; else all of the programme", example = "funding-SYNERGIES-2022-r1")
                    @RequestParam(name = "case", defaultValue = "")
                    String caseId,
            @Parameter(description = "else everything", example = "SYNERGIES") @RequestParam(defaultValue = "")
                    String programme,
            HttpServletResponse response)
            throws IOException {
        AuditScope scope = new AuditScope(caseId.strip(), programme.strip());
        export.tell(scope);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(scope) + "\"");
        export.write(scope, response.getOutputStream());
    }

    private static String name(AuditScope scope) {
        String of = scope.caseId().isEmpty() ? scope.programme() : scope.caseId();
        return "audit-" + (of.isEmpty() ? "everything" : of.replaceAll("[^A-Za-z0-9._-]", "_")) + ".zip";
    }
}

package fr.synergies.synergy.detection;

import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.jobs.JobAnswers;
import fr.synergies.synergy.matching.SynergyJudge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}/synergies")
@Tag(name = "Synergies")
class ProposalController {

    private final Proposals proposals;
    private final Detections detections;
    private final JobAnswers jobs;
    private final MessageSource texts;

    ProposalController(Proposals proposals, Detections detections, JobAnswers jobs, MessageSource texts) {
        this.proposals = proposals;
        this.detections = detections;
        this.jobs = jobs;
        this.texts = texts;
    }

    @GetMapping
    @Operation(
            summary = "List what is proposed, the largest figure first, 50 a page",
            description =
                    "By saving, or by the tonnes of waste or of CO₂e avoided; equal figures in the order in which the"
                            + " proposals were found, a missing figure counting as 0. Proposals with a company that does not share"
                            + " its data are listed for staff only. Sentences and figures are those of the facts as they are now;"
                            + " a proposal that a change touches is found under its former figures until it is judged again.")
    Listing<ProposalAnswer> list(
            @PathVariable String code,
            @Parameter(description = "Its verdict") @RequestParam Optional<Verdict> status,
            @RequestParam Optional<SynergyKind> kind,
            @Parameter(description = "Code of a place that one of its companies is at") @RequestParam(defaultValue = "")
                    String park,
            @Parameter(description = "Code of a working group") @RequestParam(defaultValue = "") String workingGroup,
            @Parameter(description = "One of its companies") @RequestParam(defaultValue = "") String siret,
            @Parameter(
                            description = "The figure to list by",
                            schema =
                                    @Schema(
                                            allowableValues = {"saving", "tonnes", "co2"},
                                            defaultValue = "saving"))
                    @RequestParam(defaultValue = "saving")
                    String sort,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "") String page,
            Locale language) {
        var search = new StoredProposal.Search(
                status.map(Enum::name).orElse(""), kind.map(Enum::name).orElse(""), park, workingGroup, siret);
        return proposals.search(code, search, order(sort), page).map(proposal -> ProposalAnswer.of(proposal, language));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a proposal with what each criterion says of it")
    ProposalAnswer read(@PathVariable String code, @PathVariable long id, Locale language) {
        return ProposalAnswer.of(proposals.of(code, id), language);
    }

    @PostMapping("/detection")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(
            summary = "Look for synergies among the stored companies and flows",
            description =
                    "Judges again what changed since the last one and what that touches, or everything if the rules"
                            + " changed. Runs by itself after each change, too. Proposals of which the rules say the same as before"
                            + " stay untouched. While one waits for its turn, asking again answers that one.")
    @ApiResponse(responseCode = "202", description = "It waits for its turn; Location says where to ask how far it is")
    ResponseEntity<DetectionAnswer> detect(
            @PathVariable String code,
            @Parameter(description = "Judge everything again, whatever changed") @RequestParam(defaultValue = "false")
                    boolean full,
            Locale language) {
        DetectionAnswer asked = answer(detections.request(code, full), language);
        return ResponseEntity.accepted().location(URI.create(asked.url())).body(asked);
    }

    @GetMapping("/detections/{id}")
    @Operation(summary = "Say how far a detection is, and what it changed")
    DetectionAnswer detection(@PathVariable String code, @PathVariable long id, Locale language) {
        return answer(detections.of(code, id), language);
    }

    @GetMapping("/detections/latest")
    @Operation(summary = "The detection that was asked for last", description = "404 before the first one.")
    DetectionAnswer latest(@PathVariable String code, Locale language) {
        return answer(
                detections.latest(code).orElseThrow(() -> Refusal.notFound("synergy.detection.none", code)), language);
    }

    private static ProposalOrder order(String sort) {
        return ProposalOrder.of(sort)
                .orElseThrow(() -> Refusal.invalid(Violation.of("sort", "synergy.proposal.sort.unknown", sort)));
    }

    private DetectionAnswer answer(Detection detection, Locale language) {
        String failure = detection.failure().isEmpty()
                ? ""
                : texts.getMessage(detection.failure(), new Object[] {SynergyJudge.MOST}, language);
        return DetectionAnswer.of(
                detection, failure, detections.job(detection.id()).map(jobs::of));
    }
}

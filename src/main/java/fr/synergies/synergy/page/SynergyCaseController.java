package fr.synergies.synergy.page;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.kernel.Institution;
import fr.synergies.synergy.carried.RunningSynergies;
import fr.synergies.synergy.carried.RunningSynergy;
import fr.synergies.synergy.carried.SynergyCaseService;
import fr.synergies.synergy.carried.SynergyStage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
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
@RequestMapping("/api/programmes/{code}")
@Tag(name = "Synergies")
class SynergyCaseController {

    private final RunningSynergies synergies;
    private final SynergyCaseService cases;

    SynergyCaseController(RunningSynergies synergies, SynergyCaseService cases) {
        this.synergies = synergies;
        this.cases = cases;
    }

    @GetMapping("/synergy-cases")
    @Operation(
            summary = "List the synergies that are carried on, as they were opened, 50 a page",
            description = "Synergies with a company that does not share its data are listed for staff only.")
    Listing<SynergyCaseAnswer> list(
            @PathVariable String code,
            @RequestParam Optional<SynergyStage> stage,
            @RequestParam Optional<SynergyKind> kind,
            @Parameter(description = "Code of a place that one of its companies is at") @RequestParam(defaultValue = "")
                    String park,
            @Parameter(description = "Code of a working group") @RequestParam(defaultValue = "") String workingGroup,
            @Parameter(description = "One of its companies") @RequestParam(defaultValue = "") String siret,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "") String page,
            Locale language) {
        var search = new RunningSynergy.Search(
                stage.map(Enum::name).orElse(""), kind.map(Enum::name).orElse(""), park, workingGroup, siret);
        return synergies.search(code, search, page, Listing.SIZE).map(each -> answer(each, language));
    }

    @GetMapping("/synergy-cases/{number}")
    @Operation(summary = "Read a carried synergy: companies and consents, verdicts with reasons, measures")
    SynergyCaseAnswer read(@PathVariable String code, @PathVariable String number, Locale language) {
        return answer(synergies.of(code, number), language);
    }

    @PostMapping("/synergies/{proposal}/case")
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Carry a proposal on: open its case")
    @ApiResponse(responseCode = "201", description = "The case is open; the companies are to be visited")
    @ApiResponse(responseCode = "409", description = "The same flows are carried on already")
    @ApiResponse(responseCode = "422", description = "The rules refuse it: only changed facts can reopen it")
    SynergyCaseAnswer open(@PathVariable String code, @PathVariable long proposal, Locale language) {
        return answer(cases.open(code, proposal), language);
    }

    @PostMapping("/synergy-cases/{number}/withdrawals")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(
            summary = "Note that a company withdraws, at any stage",
            description = "A pooling goes on while two companies are left; any other synergy ends for that reason."
                    + " What was bound of the company's flows is free at once. 409 when the synergy has ended.")
    SynergyCaseAnswer withdraw(
            @PathVariable String code,
            @PathVariable String number,
            @Valid @RequestBody SynergyCaseForms.Withdrawal form,
            Locale language) {
        return answer(
                cases.withdraw(code, number, form.siret(), form.reason(), Optional.ofNullable(form.day())), language);
    }

    @PostMapping("/synergy-cases/{number}/end")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(summary = "End a synergy, wherever it stands", description = "409 when it has ended already.")
    SynergyCaseAnswer end(
            @PathVariable String code,
            @PathVariable String number,
            @Valid @RequestBody SynergyCaseForms.End form,
            Locale language) {
        return answer(cases.end(code, number, form.reason()), language);
    }

    @PostMapping("/synergy-cases/{number}/judgement")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(
            summary = "Have the rules judge a blocked synergy again",
            description = "Happens by itself when facts change so that the rules say something else."
                    + " 409 when it is not blocked.")
    SynergyCaseAnswer judge(@PathVariable String code, @PathVariable String number, Locale language) {
        return answer(cases.judge(code, number), language);
    }

    @PostMapping("/synergy-cases/{number}/measures")
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keep what a synergy brought in a calendar year, also after its end",
            description = "Each year is measured once. 409 when it never ran.")
    SynergyCaseAnswer measure(
            @PathVariable String code,
            @PathVariable String number,
            @Valid @RequestBody SynergyCaseForms.Measure form,
            Locale language) {
        return answer(cases.measure(code, number, form.typed(CurrentStaff.name())), language);
    }

    private SynergyCaseAnswer answer(RunningSynergy synergy, Locale language) {
        return SynergyCaseAnswer.of(synergies.file(synergy), language);
    }
}

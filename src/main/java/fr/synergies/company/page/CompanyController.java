package fr.synergies.company.page;

import fr.synergies.company.Companies;
import fr.synergies.company.flow.CompanySearch;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.form.CompanyForm;
import fr.synergies.kernel.Institution;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}/companies")
@Tag(name = "Companies")
class CompanyController {

    private final Companies companies;

    CompanyController(Companies companies) {
        this.companies = companies;
    }

    @GetMapping
    @Operation(
            summary = "List companies by SIRET, 50 a page",
            description = "Companies that do not share their data are listed for staff only.")
    Listing<CompanyAnswer> list(
            @PathVariable String code,
            @Parameter(description = "Looked for in name, SIRET, activity (code or label) and club")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "Code of a place") @RequestParam(defaultValue = "") String park,
            @Parameter(description = "Beginning of the NAF code") @RequestParam(defaultValue = "") String naf,
            @Parameter(description = "Part of the club's name") @RequestParam(defaultValue = "") String club,
            @Parameter(description = "GIVEN, NONE or WITHDRAWN") @RequestParam(defaultValue = "") String consent,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "")
                    String page) {
        return companies
                .search(code, new CompanySearch(q, park, naf, club, consent), page)
                .map(CompanyAnswer::of);
    }

    @GetMapping("/{siret}")
    @Operation(summary = "Read a company", description = "404 for others than staff if it does not share its data.")
    CompanyAnswer read(@PathVariable String code, @PathVariable String siret) {
        return CompanyAnswer.of(companies.of(code, siret));
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a company", description = "409 when the programme has it.")
    CompanyAnswer add(@PathVariable String code, @Valid @RequestBody CompanyForm form) {
        return CompanyAnswer.of(companies.add(code, form));
    }

    @PutMapping("/{siret}")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(
            summary = "Change a company",
            description = "409 when it was changed since the version sent was read. Consent that is withdrawn removes"
                    + " at once what was proposed with the company.")
    CompanyAnswer change(@PathVariable String code, @PathVariable String siret, @Valid @RequestBody CompanyForm form) {
        return CompanyAnswer.of(companies.change(code, siret, form));
    }

    @DeleteMapping("/{siret}")
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a company with its flows and what was proposed with them")
    void remove(@PathVariable String code, @PathVariable String siret) {
        companies.remove(code, siret);
    }
}

package fr.synergies.company.page;

import fr.synergies.company.Flows;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.form.FlowForm;
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
@RequestMapping("/api/programmes/{code}/flows")
@Tag(name = "Companies")
class FlowController {

    private final Flows flows;

    FlowController(Flows flows) {
        this.flows = flows;
    }

    @GetMapping
    @Operation(
            summary = "List flows in the order in which they were added, 50 a page",
            description = "Flows of companies that do not share their data are listed for staff only.")
    Listing<FlowAnswer> list(
            @PathVariable String code,
            @Parameter(description = "SIRET of their company") @RequestParam(defaultValue = "") String siret,
            @Parameter(description = "Code of a resource") @RequestParam(defaultValue = "") String resource,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "")
                    String page) {
        return flows.search(code, siret, resource, page).map(FlowAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a flow")
    FlowAnswer read(@PathVariable String code, @PathVariable long id) {
        return FlowAnswer.of(flows.of(code, id));
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a flow",
            description = "409 when its company has one of that direction, resource, waste code and unit.")
    FlowAnswer add(@PathVariable String code, @Valid @RequestBody FlowForm form) {
        return FlowAnswer.of(flows.add(code, form));
    }

    @PutMapping("/{id}")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(summary = "Change a flow", description = "409 when it was changed since the version sent was read.")
    FlowAnswer change(@PathVariable String code, @PathVariable long id, @Valid @RequestBody FlowForm form) {
        return FlowAnswer.of(flows.change(code, id, form));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a flow with what was proposed with it")
    void remove(@PathVariable String code, @PathVariable long id) {
        flows.remove(code, id);
    }
}

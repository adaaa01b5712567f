package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingCases;
import fr.synergies.funding.plan.FundingPlan;
import fr.synergies.funding.plan.FundingPlans;
import fr.synergies.funding.plan.FundingReview;
import fr.synergies.kernel.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}/exercises/{year}/funding-plan")
@Tag(name = "Funding")
class FundingPlanController {

    static final String STAFF = "hasAnyAuthority('GROUP_staff-cci', 'GROUP_staff-metropole')";

    private final FundingPlans plans;
    private final FundingCases cases;
    private final FundingReview review;

    FundingPlanController(FundingPlans plans, FundingCases cases, FundingReview review) {
        this.plans = plans;
        this.cases = cases;
        this.review = review;
    }

    @GetMapping
    @Operation(summary = "Read the latest revision of an exercise's plan, its verdict and decisions")
    PlanAnswer read(@PathVariable String code, @PathVariable int year, Locale language) {
        return answer(plans.current(code, year), language);
    }

    @PutMapping
    @PreAuthorize(STAFF)
    @Operation(
            summary = "Save a draft whole",
            description = "Names the version that was read; 409 when someone saved meanwhile, or when the plan is under"
                    + " review, adopted or withdrawn.")
    PlanAnswer save(
            @PathVariable String code,
            @PathVariable int year,
            @Valid @RequestBody PlanRequest request,
            Principal author,
            Locale language) {
        return answer(plans.save(code, year, request.content(), request.versionRead(), author.getName()), language);
    }

    /** The optional content of a submission. */
    record Submission(Integer version, @Size(max = 2000) String comment) {}

    @PostMapping("/submission")
    @PreAuthorize(STAFF)
    @Operation(summary = "Submit the draft: opens its case where none is open, and has the rules judge it")
    PlanAnswer submit(
            @PathVariable String code,
            @PathVariable int year,
            @Valid @RequestBody(required = false) Submission submission,
            Locale language) {
        Optional<Submission> given = Optional.ofNullable(submission);
        FundingPlan submitted = cases.submit(
                code,
                year,
                given.map(Submission::version),
                given.map(Submission::comment).orElse(""));
        return answer(submitted, language);
    }

    @PostMapping("/case")
    @PreAuthorize(STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open the plan's case without submitting it: staff find the task to prepare it")
    PlanAnswer open(@PathVariable String code, @PathVariable int year, Locale language) {
        return answer(cases.open(code, year), language);
    }

    @PostMapping("/revisions")
    @PreAuthorize(STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open the next revision of an adopted or withdrawn plan")
    PlanAnswer revise(@PathVariable String code, @PathVariable int year, Principal author, Locale language) {
        return answer(plans.openRevision(code, year, author.getName()), language);
    }

    /** The reason for withdrawing a case. */
    record Withdrawal(@NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @PostMapping("/withdrawal")
    @PreAuthorize(STAFF)
    @Operation(summary = "Withdraw the plan that is open: its case ends")
    PlanAnswer withdraw(
            @PathVariable String code,
            @PathVariable int year,
            @Valid @RequestBody Withdrawal withdrawal,
            Locale language) {
        return answer(cases.withdraw(code, year, withdrawal.reason()), language);
    }

    private PlanAnswer answer(FundingPlan plan, Locale language) {
        return PlanAnswer.of(plan, review.latestVerdict(plan), review.decisions(plan), language);
    }
}

package fr.synergies.meeting.committee;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
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
@RequestMapping("/api/programmes/{code}/steering-committees")
@Tag(name = "Steering committees")
class SteeringController {

    /** The staff that organises the committee. */
    static final String RECORDING = "hasAuthority('GROUP_staff-cci')";

    private final Committees committees;
    private final PartnerAnswers answers;

    SteeringController(Committees committees, PartnerAnswers answers) {
        this.committees = committees;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "List the steering committees of a programme, latest year first")
    List<SteeringAnswer> list(@PathVariable String code, Locale language) {
        return committees.of(code).stream()
                .map(committee -> answer(committee, language))
                .toList();
    }

    @GetMapping("/{year}")
    @Operation(summary = "Read the committee of a year: report, poll, invitations, minutes, decision, approvals")
    SteeringAnswer read(@PathVariable String code, @PathVariable int year, Locale language) {
        return answer(committees.of(code, year), language);
    }

    /** The year whose committee is to be prepared. */
    @Schema(name = "SteeringOpening")
    record Opening(
            @Schema(example = "2022") @NotNull @Min(1000) @Max(9999)
            Integer year) {}

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open the case of a year's committee",
            description = "409 when the year has its case; 422 when it lies outside the programme, or after next year.")
    SteeringAnswer open(@PathVariable String code, @Valid @RequestBody Opening opening, Locale language) {
        return answer(committees.open(code, opening.year()), language);
    }

    /** The reason for cancelling a committee. */
    @Schema(name = "SteeringCancellation")
    record Cancellation(
            @NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @PostMapping("/{year}/cancellation")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(summary = "Cancel the committee of a year: its case ends", description = "409 when its case is over.")
    SteeringAnswer cancel(
            @PathVariable String code,
            @PathVariable int year,
            @Valid @RequestBody Cancellation cancellation,
            Locale language) {
        return answer(committees.cancel(code, year, cancellation.reason()), language);
    }

    /** Which dates suit partners. */
    @Schema(name = "SteeringAvailabilities")
    record Availabilities(@NotEmpty @Size(max = 50) @Valid List<PartnerAnswers.Availability> answers) {}

    @PutMapping("/{year}/availability")
    @PreAuthorize(RECORDING)
    @Operation(
            summary = "Record which of the proposed dates suit partners",
            description = "Partners that are not named remain as they are. 409 when no dates are proposed.")
    SteeringAnswer poll(
            @PathVariable String code,
            @PathVariable int year,
            @Valid @RequestBody Availabilities said,
            Locale language) {
        return answer(answers.poll(code, year, said.answers()), language);
    }

    /** How partners answer the invitation. */
    @Schema(name = "SteeringReplies")
    record Replies(@NotEmpty @Size(max = 50) @Valid List<PartnerAnswers.Reply> answers) {}

    @PutMapping("/{year}/answers")
    @PreAuthorize(RECORDING)
    @Operation(
            summary = "Record how partners answer their invitation",
            description = "Partners that are not named remain as they are. 409 when nobody is invited.")
    SteeringAnswer reply(
            @PathVariable String code, @PathVariable int year, @Valid @RequestBody Replies said, Locale language) {
        return answer(answers.reply(code, year, said.answers()), language);
    }

    private SteeringAnswer answer(Committee committee, Locale language) {
        return SteeringAnswer.of(committees.file(committee), language);
    }
}

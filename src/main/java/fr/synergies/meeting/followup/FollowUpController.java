package fr.synergies.meeting.followup;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Reason;
import fr.synergies.meeting.MeetingFiles;
import fr.synergies.meeting.point.Sides;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}/follow-ups")
@Tag(name = "Reinforced follow-ups")
class FollowUpController {

    private static final String ACTING = "In whose name; needed only from who is on the staff of both institutions";

    private final ReinforcedFollowUps followUps;
    private final ExtraPoints points;
    private final MeetingFiles files;

    FollowUpController(ReinforcedFollowUps followUps, ExtraPoints points, MeetingFiles files) {
        this.followUps = followUps;
        this.points = points;
        this.files = files;
    }

    @GetMapping
    @Operation(summary = "List the reinforced follow-ups of a programme, the latest first")
    List<FollowUpAnswer> list(@PathVariable String code) {
        return followUps.of(code).stream().map(this::answer).toList();
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read a reinforced follow-up: who asked for it and why, its points, who lifted it")
    FollowUpAnswer read(@PathVariable String code, @PathVariable int number) {
        return answer(followUps.of(code, number));
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask for a reinforced follow-up in the name of one's institution",
            description = "409 while another one goes on; 422 outside the programme's time.")
    FollowUpAnswer request(
            @PathVariable String code,
            @Parameter(description = ACTING) @RequestParam Optional<Institution> institution,
            @Valid @RequestBody FollowUpRequest request,
            Authentication user) {
        return answer(followUps.request(code, Sides.of(user, institution), user.getName(), request));
    }

    /** The reason for lifting a follow-up. */
    @Schema(name = "FollowUpLifting")
    record Lifting(@NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @PostMapping("/{number}/lifting")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(summary = "Lift a reinforced follow-up: either institution may", description = "409 when it is over.")
    FollowUpAnswer lift(
            @PathVariable String code,
            @PathVariable int number,
            @Parameter(description = ACTING) @RequestParam Optional<Institution> institution,
            @Valid @RequestBody Lifting lifting,
            Authentication user) {
        return answer(followUps.lift(code, number, Sides.of(user, institution), user.getName(), lifting.reason()));
    }

    private FollowUpAnswer answer(FollowUp followUp) {
        return FollowUpAnswer.of(
                followUp, points.of(followUp).stream().map(files::of).toList());
    }
}

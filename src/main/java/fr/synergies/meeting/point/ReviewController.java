package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingEntries;
import fr.synergies.meeting.MeetingFiles;
import fr.synergies.programme.MeetingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}")
@Tag(name = "Monthly reviews")
class ReviewController {

    private final Reviews reviews;
    private final MeetingEntries entries;
    private final MeetingFiles files;

    ReviewController(Reviews reviews, MeetingEntries entries, MeetingFiles files) {
        this.reviews = reviews;
        this.entries = entries;
        this.files = files;
    }

    @GetMapping("/reviews")
    @Operation(summary = "List the monthly points of a programme, latest month first")
    List<ReviewAnswer> list(@PathVariable String code, Locale language) {
        return reviews.of(code).stream().map(review -> answer(review, language)).toList();
    }

    @GetMapping("/reviews/{month}")
    @Operation(summary = "Read the point of a month: agenda, attendance, minutes, decisions, actions, approvals")
    ReviewAnswer read(
            @PathVariable String code,
            @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month,
            Locale language) {
        return answer(reviews.of(code, month), language);
    }

    /** The month whose meeting is to be prepared. */
    @Schema(name = "ReviewOpening")
    record Opening(
            @Schema(example = "2026-12") @NotNull @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
            String month) {}

    @PostMapping("/reviews")
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open the case of a month's point",
            description = "409 when the month has its case; 422 when it lies before the programme or more than twelve"
                    + " months ahead.")
    ReviewAnswer open(@PathVariable String code, @Valid @RequestBody Opening opening, Locale language) {
        return answer(reviews.open(code, YearMonth.parse(opening.month())), language);
    }

    @GetMapping(path = "/reviews.ics", produces = MeetingCalendar.MEDIA_TYPE)
    @Operation(summary = "Read the points as a calendar, for a calendar program that signs in")
    String feed(@PathVariable String code, Locale language) {
        return entries.file(reviews.of(code), language);
    }

    private ReviewAnswer answer(Meeting review, Locale language) {
        return ReviewAnswer.of(files.of(review), language);
    }
}

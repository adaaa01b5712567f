package fr.synergies.meeting.point;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** A monthly meeting as returned by the API; dates in Paris time, in ISO 8601. */
@Schema(name = "MonthlyReview")
record ReviewAnswer(
        String month,
        String caseId,
        String status,
        LocalDate proposedOn,
        LocalDate plannedOn,
        @Schema(type = "string", example = "14:00") LocalTime startTime,
        String place,
        String moveReason,

        @Schema(description = "Day it was held, null before")
        LocalDate heldOn,

        String ownAgenda,
        List<Item> agenda,
        List<String> attendance,
        String minutes,
        int minutesVersion,
        List<String> decisions,
        List<Action> actions,
        List<Said> approvals,

        @Schema(description = "Why the month has no point, empty when it has")
        String skipReason,

        @Schema(description = "Whether its month was missed and it is caught up with")
        boolean caughtUp) {

    /** A fact on the agenda. */
    @Schema(name = "ReviewAgendaItem")
    record Item(String origin, String text) {}

    /** An action. */
    @Schema(name = "ReviewAction")
    record Action(
            String caseId, String what, String owner, String person, LocalDate due, String status, String reason) {}

    /** The answer of an institution to a version of the minutes. */
    @Schema(name = "ReviewApproval")
    record Said(int minutesVersion, String institution, String decision, String actor, String reason, Instant at) {}

    static ReviewAnswer of(Reviews.File file, Locale language) {
        Review review = file.review();
        return new ReviewAnswer(
                review.month().toString(),
                review.caseId(),
                review.status().name(),
                review.proposedOn(),
                review.plannedOn(),
                review.startTime(),
                review.place(),
                review.moveReason(),
                review.heldOn().orElse(null),
                review.ownAgenda(),
                file.agenda().stream()
                        .map(item -> new Item(item.origin(), item.text().in(language)))
                        .toList(),
                review.attendees(),
                review.minutes(),
                review.minutesVersion(),
                review.decided(),
                file.actions().stream().map(ReviewAnswer::action).toList(),
                file.approvals().stream().map(ReviewAnswer::said).toList(),
                review.skipReason(),
                review.caughtUp());
    }

    private static Action action(ReviewAction action) {
        return new Action(
                action.caseId(),
                action.what(),
                action.owner().name(),
                action.person(),
                action.due(),
                action.status().name(),
                action.reason());
    }

    private static Said said(MinutesApproval approval) {
        return new Said(
                approval.minutesVersion(),
                approval.institution().name(),
                approval.decision().name(),
                approval.actor(),
                approval.reason(),
                approval.at());
    }
}

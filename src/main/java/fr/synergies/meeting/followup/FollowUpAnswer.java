package fr.synergies.meeting.followup;

import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingAction;
import fr.synergies.meeting.MeetingFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** A reinforced follow-up as returned by the API; dates in Paris time, in ISO 8601. */
@Schema(name = "FollowUp")
record FollowUpAnswer(
        int number,
        String caseId,
        String requestedBy,
        String requester,
        LocalDate requestedOn,
        String reason,
        String rhythm,
        String endCondition,

        @Schema(description = "Who of the other institution took note, empty when nobody did")
        String acknowledgedBy,

        LocalDate acknowledgedOn,
        String remarks,
        List<Point> points,

        @Schema(description = "CCIMDB, DIJON_METROPOLE or PROGRAMME, empty while it goes on")
        String endedBy,

        String ender,
        LocalDate endedOn,
        String endReason) {

    /** An additional meeting. */
    @Schema(name = "ExtraPoint")
    record Point(
            int number,
            LocalDate dueOn,
            boolean late,
            String status,
            LocalDate heldOn,
            List<Attendance> attendance,
            String notes,
            String reason,
            List<MeetingAction> actions) {}

    static FollowUpAnswer of(FollowUp followUp, List<MeetingFile> points) {
        return new FollowUpAnswer(
                followUp.number(),
                followUp.caseId(),
                followUp.requestedBy().name(),
                followUp.requester(),
                followUp.requestedOn(),
                followUp.reason(),
                followUp.rhythm().name(),
                followUp.endCondition(),
                followUp.acknowledgedBy(),
                followUp.acknowledgedOn().orElse(null),
                followUp.remarks(),
                points.stream().map(FollowUpAnswer::point).toList(),
                followUp.endedBy(),
                followUp.ender(),
                followUp.endedOn().orElse(null),
                followUp.endReason());
    }

    private static Point point(MeetingFile file) {
        Meeting point = file.meeting();
        return new Point(
                point.number(),
                point.proposedOn().orElseThrow(),
                point.late(),
                point.status().name(),
                point.heldOn().orElse(null),
                file.attendance(),
                point.minutes(),
                point.dropReason(),
                file.actions());
    }
}

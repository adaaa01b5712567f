package fr.synergies.meeting.point;

import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingAction;
import fr.synergies.meeting.MeetingAnswers;
import fr.synergies.meeting.MeetingFile;
import fr.synergies.meeting.MinutesApproval;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A monthly meeting as returned by the API; dates in Paris time, in ISO 8601. */
@Schema(name = "MonthlyReview")
record ReviewAnswer(
        String month,
        String caseId,
        String status,
        Optional<LocalDate> proposedOn,
        Optional<LocalDate> plannedOn,

        @Schema(type = "string", example = "14:00") Optional<LocalTime> startTime,

        String place,
        String moveReason,

        @Schema(description = "Day it was held, null before")
        Optional<LocalDate> heldOn,

        @Schema(description = "Those of staff first, then what the programme knows")
        List<MeetingAnswers.Item> agenda,

        List<Attendance> attendance,
        String minutes,
        int minutesVersion,
        List<String> decisions,
        List<MeetingAction> actions,
        List<MinutesApproval> approvals,

        @Schema(description = "Why the month has no point, empty when it has")
        String skipReason,

        @Schema(description = "Whether its month was missed and it is caught up with")
        boolean caughtUp) {

    static ReviewAnswer of(MeetingFile file, Locale language) {
        Meeting point = file.meeting();
        return new ReviewAnswer(
                point.month().toString(),
                point.caseId(),
                point.status().name(),
                point.proposedOn(),
                point.plannedOn(),
                point.startTime(),
                point.place(),
                point.dayReason(),
                point.heldOn(),
                MeetingAnswers.agenda(file.agenda(), language),
                file.attendance(),
                point.minutes(),
                point.minutesVersion(),
                point.decided(),
                file.actions(),
                file.approvals(),
                point.dropReason(),
                point.late());
    }
}

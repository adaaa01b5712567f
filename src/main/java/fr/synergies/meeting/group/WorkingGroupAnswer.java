package fr.synergies.meeting.group;

import fr.synergies.company.flow.Decimals;
import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingAction;
import fr.synergies.meeting.MeetingFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A working group as returned by the API. */
@Schema(name = "WorkingGroup")
record WorkingGroupAnswer(
        String code,
        String caseId,
        String status,
        String name,
        String leader,
        List<String> members,
        String purpose,
        LocalDate openedOn,

        @Schema(description = "Day it was closed, null before")
        LocalDate closedOn,

        String closureReason,
        List<Held> meetings) {

    /** A meeting of the group. */
    @Schema(name = "WorkingGroupMeeting")
    record Held(
            LocalDate heldOn,
            List<Attendance> attendance,
            List<String> decisions,

            @Schema(description = "How long it took, null where nobody said")
            BigDecimal hours,

            String recordedBy,
            List<MeetingAction> actions) {}

    static WorkingGroupAnswer of(WorkingGroup group, List<MeetingFile> meetings) {
        return new WorkingGroupAnswer(
                group.code(),
                group.caseId(),
                group.status().name(),
                group.name(),
                group.leader(),
                group.memberList(),
                group.purpose(),
                group.openedOn(),
                group.closedOn().orElse(null),
                group.closureReason(),
                meetings.stream().map(WorkingGroupAnswer::held).toList());
    }

    private static Held held(MeetingFile file) {
        Meeting meeting = file.meeting();
        return new Held(
                meeting.heldOn().orElseThrow(),
                file.attendance(),
                meeting.decided(),
                meeting.hours().map(Decimals::number).orElse(null),
                meeting.minutesAuthor(),
                file.actions());
    }
}

package fr.synergies.meeting.group;

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
        List<Meeting> meetings) {

    /** A meeting of the group. */
    @Schema(name = "WorkingGroupMeeting")
    record Meeting(
            LocalDate heldOn,
            List<String> attendance,
            List<String> decisions,

            @Schema(description = "How long it took, null where nobody said")
            BigDecimal hours,

            String recordedBy) {}

    static WorkingGroupAnswer of(WorkingGroup group, List<GroupMeeting> meetings) {
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
                meetings.stream()
                        .map(each -> new Meeting(
                                each.heldOn(),
                                each.attendees(),
                                each.decided(),
                                each.hours().orElse(null),
                                each.recordedBy()))
                        .toList());
    }
}

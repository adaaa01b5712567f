package fr.synergies.meeting;

import java.util.List;

/** A meeting with what was recorded of it. */
public record MeetingFile(
        Meeting meeting,
        List<AgendaItem> agenda,
        List<Attendance> attendance,
        List<MeetingAction> actions,
        List<MinutesApproval> approvals) {}

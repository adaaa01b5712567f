package fr.synergies.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A meeting that is opened.
 *
 * @param status where its kind begins
 */
public record NewMeeting(
        MeetingKind kind,
        String programme,
        String caseId,
        int number,
        String title,
        Meeting.Status status,
        LocalDate openedOn,
        Optional<LocalDate> proposedOn,
        Optional<LocalTime> startTime,
        boolean late) {}

package fr.synergies.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.synergies.kernel.LocalizedText;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An action in the list of those of all meetings.
 *
 * @param meetingId number of the meeting that decided it
 * @param meeting how that meeting is called
 * @param late whether it is open past its due date
 */
@Schema(name = "MeetingActionEntry")
record ActionEntry(
        @JsonUnwrapped MeetingAction action, String programme, long meetingId, LocalizedText meeting, boolean late) {}

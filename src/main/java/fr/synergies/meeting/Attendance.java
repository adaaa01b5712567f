package fr.synergies.meeting;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Who took part in a meeting.
 *
 * @param convocation 1, or 2 for a second session after one without a quorum
 * @param partner code of the partner of the programme, empty where people come for themselves
 * @param name the person, or who represented the partner; empty if nobody said
 * @param organisation whom the person came for, empty if nobody said
 */
@Schema(name = "MeetingAttendance")
public record Attendance(int convocation, String partner, String name, String organisation, Presence how) {

    /** The person and whom it came for, as a line of a list. */
    public String line() {
        return organisation.isEmpty() ? name : name + " (" + organisation + ")";
    }
}

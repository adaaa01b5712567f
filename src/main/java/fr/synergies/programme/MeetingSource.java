package fr.synergies.programme;

import java.util.List;

/** The meetings of a module; every bean of this type is called for the calendar of all meetings. */
@FunctionalInterface
public interface MeetingSource {

    /** Past and future meetings, in any order. */
    List<CalendarMeeting> meetings(Programme programme);
}

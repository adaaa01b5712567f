package fr.synergies.programme;

import java.util.List;

/** The meetings that a module holds; every bean of this type is asked for the calendar of all meetings. */
@FunctionalInterface
public interface MeetingSource {

    /** Past and coming ones, in any order. */
    List<Meeting> meetings(Programme programme);
}

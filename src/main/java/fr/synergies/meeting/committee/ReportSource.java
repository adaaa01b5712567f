package fr.synergies.meeting.committee;

import fr.synergies.meeting.AgendaItem;
import fr.synergies.programme.Programme;
import java.util.List;

/** What a module adds to the yearly report; every bean of this type is called when the report is prepared. */
@FunctionalInterface
public interface ReportSource {

    /**
     * The current facts; none if there is nothing to report.
     *
     * @param year the calendar year of the report
     */
    List<AgendaItem> facts(Programme programme, int year);
}

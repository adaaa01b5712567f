package fr.synergies.meeting.point;

import fr.synergies.meeting.AgendaItem;
import fr.synergies.programme.Programme;
import java.util.List;

/** What a module adds to the agenda of a monthly meeting; every bean of this type is called when an invitation is issued. */
@FunctionalInterface
public interface ReviewAgendaSource {

    /** The current facts; none if there is nothing to report. */
    List<AgendaItem> items(Programme programme);
}

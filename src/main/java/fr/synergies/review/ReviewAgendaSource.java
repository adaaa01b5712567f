package fr.synergies.review;

import fr.synergies.programme.Programme;
import java.util.List;

/** What a module has to say on the agenda of a monthly point; every bean of this type is asked when an invitation is issued. */
@FunctionalInterface
public interface ReviewAgendaSource {

    /** The facts as they stand now, none when there is nothing to say. */
    List<AgendaItem> items(Programme programme);
}

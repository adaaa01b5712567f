package fr.synergies.programme.page;

import fr.synergies.programme.Programme;
import java.util.List;

/** What another module adds to the timeline of a programme; every bean of this type is called. */
@FunctionalInterface
public interface TimelineSource {

    /** The entries, in any order. */
    List<TimelineEntry> entries(Programme programme);
}

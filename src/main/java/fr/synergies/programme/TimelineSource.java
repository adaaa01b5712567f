package fr.synergies.programme;

import java.util.List;

/** What another module puts on a programme's timeline; every bean of this type is asked. */
@FunctionalInterface
public interface TimelineSource {

    /** In any order. */
    List<TimelineEntry> entries(Programme programme);
}

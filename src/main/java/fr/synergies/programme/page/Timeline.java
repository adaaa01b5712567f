package fr.synergies.programme.page;

import fr.synergies.programme.Programme;
import fr.synergies.programme.life.ProgrammeCalendar;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Past and future entries of a programme, from all modules. */
@Component
public class Timeline {

    private final List<TimelineSource> sources;
    private final ProgrammeCalendar calendar;

    Timeline(List<TimelineSource> sources, ProgrammeCalendar calendar) {
        this.sources = sources;
        this.calendar = calendar;
    }

    /** The entries, sorted by day. */
    public List<TimelineEntry> of(Programme programme) {
        return sources.stream()
                .flatMap(source -> source.entries(programme).stream())
                .sorted(Comparator.comparing(TimelineEntry::day).thenComparing(TimelineEntry::kind))
                .toList();
    }

    /** Milestones that should have been reached by now. */
    public List<TimelineEntry> lateMilestones(Programme programme) {
        return of(programme).stream()
                .filter(entry -> entry.kind() == TimelineEntry.Kind.MILESTONE)
                .filter(entry -> entry.late(calendar.today()))
                .toList();
    }
}

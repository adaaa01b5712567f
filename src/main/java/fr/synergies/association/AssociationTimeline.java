package fr.synergies.association;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The milestones of the association on the timeline of a programme, due or reached. */
@Component
class AssociationTimeline implements TimelineSource {

    private final Associations associations;
    private final AssociationCalendar calendar;
    private final MessageSource texts;

    AssociationTimeline(Associations associations, AssociationCalendar calendar, MessageSource texts) {
        this.associations = associations;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        Optional<Association> association = associations.find(programme.code());
        return Stream.of(Milestone.values())
                .map(milestone -> entry(programme, association, milestone))
                .toList();
    }

    private TimelineEntry entry(Programme programme, Optional<Association> association, Milestone milestone) {
        Optional<LocalDate> reached = association.flatMap(each -> AssociationCalendar.reached(each, milestone));
        return new TimelineEntry(
                reached.orElseGet(() -> calendar.due(programme, milestone)),
                TimelineEntry.Kind.MILESTONE,
                new LocalizedText(title(milestone, Locale.FRENCH), title(milestone, Locale.ENGLISH)),
                reached.isPresent(),
                association.map(Association::caseId));
    }

    private String title(Milestone milestone, Locale language) {
        return texts.getMessage("association.milestone." + milestone, null, language);
    }
}

package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The committees on the programme's timeline: on their day, or at the end of their year until a day is chosen. */
@Component
class SteeringTimeline implements TimelineSource {

    private final Committees committees;
    private final MessageSource texts;

    SteeringTimeline(Committees committees, MessageSource texts) {
        this.committees = committees;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        return committees.of(programme).stream()
                .filter(committee -> committee.status() != Committee.Status.CANCELLED)
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(Committee committee) {
        return new TimelineEntry(
                committee.heldOn().or(committee::plannedOn).orElse(LocalDate.of(committee.year(), 12, 31)),
                TimelineEntry.Kind.MEETING,
                new LocalizedText(title(committee, Locale.FRENCH), title(committee, Locale.ENGLISH)),
                committee.wasHeld(),
                Optional.of(committee.caseId()));
    }

    private String title(Committee committee, Locale language) {
        return texts.getMessage("steering.committee", new Object[] {String.valueOf(committee.year())}, language);
    }
}

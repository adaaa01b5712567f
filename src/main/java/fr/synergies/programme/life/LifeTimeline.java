package fr.synergies.programme.life;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineEntry.Kind;
import fr.synergies.programme.page.TimelineSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The programme's own entries on its timeline: the changes in its life, its exercises, its first and last day. */
@Component
class LifeTimeline implements TimelineSource {

    private final ProgrammeLife life;
    private final ProgrammeCalendar calendar;
    private final MessageSource texts;

    LifeTimeline(ProgrammeLife life, ProgrammeCalendar calendar, MessageSource texts) {
        this.life = life;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        List<TimelineEntry> entries = new ArrayList<>();
        Optional<String> caseId = life.status(programme.code()).map(status -> ProgrammeLife.caseId(programme.code()));
        for (LifeEvent event : life.events(programme.code())) {
            entries.add(new TimelineEntry(
                    event.day(), Kind.PHASE, text("programme.life.event." + event.kind()), true, caseId));
        }
        for (Exercise exercise : programme.exercises()) {
            entries.add(day(exercise.from(), Kind.EXERCISE, "programme.timeline.exercise", exercise.year()));
        }
        entries.add(day(programme.start(), Kind.PHASE, "programme.timeline.start"));
        entries.add(day(programme.end(), Kind.PHASE, "programme.timeline.end"));
        return entries;
    }

    private TimelineEntry day(java.time.LocalDate day, Kind kind, String key, Object... arguments) {
        boolean come = !day.isAfter(calendar.today());
        return new TimelineEntry(day, kind, text(key, arguments), come, Optional.empty());
    }

    private LocalizedText text(String key, Object... arguments) {
        Object[] written = List.of(arguments).stream().map(String::valueOf).toArray();
        return new LocalizedText(
                texts.getMessage(key, written, Locale.FRENCH), texts.getMessage(key, written, Locale.ENGLISH));
    }
}

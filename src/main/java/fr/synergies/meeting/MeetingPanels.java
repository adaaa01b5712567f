package fr.synergies.meeting;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The model of the fragments that show a meeting of any kind. */
@Component
public class MeetingPanels {

    private final MeetingFiles files;
    private final MeetingTitles titles;
    private final MeetingEntries entries;
    private final Clock clock;

    MeetingPanels(MeetingFiles files, MeetingTitles titles, MeetingEntries entries, Clock clock) {
        this.files = files;
        this.titles = titles;
        this.entries = entries;
        this.clock = clock;
    }

    /** What the fragments {@code meeting} and {@code record} show; a kind may add to it. */
    public Map<String, Object> model(Meeting meeting) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", files.of(meeting));
        model.put("title", titles.of(meeting));
        model.put("invitation", entries.of(meeting).isPresent());
        model.put("zone", clock.getZone());
        return model;
    }
}

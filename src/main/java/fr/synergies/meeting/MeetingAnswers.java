package fr.synergies.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/** What the API says of the record of any meeting in the reader's language. */
public final class MeetingAnswers {

    private MeetingAnswers() {}

    /** An item of the agenda, or a fact of a report. */
    @Schema(name = "MeetingAgendaItem")
    public record Item(String origin, String text) {}

    public static List<Item> agenda(List<AgendaItem> agenda, Locale language) {
        return agenda.stream()
                .map(item -> new Item(item.origin(), item.text().in(language)))
                .toList();
    }
}

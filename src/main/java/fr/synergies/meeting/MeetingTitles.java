package fr.synergies.meeting;

import fr.synergies.kernel.LocalizedText;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How meetings are called, in both languages. */
@Component
public class MeetingTitles {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final MessageSource texts;

    MeetingTitles(MessageSource texts) {
        this.texts = texts;
    }

    /** Its kind, and what distinguishes it among them, such as « Point mensuel de 02/2022 ». */
    public LocalizedText of(Meeting meeting) {
        String which =
                switch (meeting.kind()) {
                    case POINT -> MONTH.format(meeting.month());
                    case EXTRA_POINT, COMMITTEE -> String.valueOf(meeting.number());
                    case GROUP, NETWORK -> meeting.title();
                };
        return new LocalizedText(text(meeting, which, Locale.FRENCH), text(meeting, which, Locale.ENGLISH));
    }

    private String text(Meeting meeting, String which, Locale language) {
        return texts.getMessage("meeting.title." + meeting.kind(), new Object[] {which}, language);
    }
}

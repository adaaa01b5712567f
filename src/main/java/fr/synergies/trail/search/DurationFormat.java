package fr.synergies.trail.search;

import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Formats durations in the user's language: {@code 3 j 4 h}, {@code 12 min}. */
@Component("durations")
public class DurationFormat {

    private final MessageSource messages;

    DurationFormat(MessageSource messages) {
        this.messages = messages;
    }

    /** The two largest units of a duration; durations under a second are shown as such. */
    public String text(Duration duration) {
        Duration span = duration.abs();
        if (span.toDays() > 0) {
            return both("days", span.toDays(), "hours", span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return both("hours", span.toHours(), "minutes", span.toMinutesPart());
        }
        if (span.toMinutes() > 0) {
            return both("minutes", span.toMinutes(), "seconds", span.toSecondsPart());
        }
        return span.toSeconds() > 0 ? unit("seconds", span.toSeconds()) : unit("none", 0);
    }

    private String both(String large, long many, String small, long few) {
        return few == 0 ? unit(large, many) : unit(large, many) + " " + unit(small, few);
    }

    private String unit(String unit, long count) {
        return messages.getMessage("audit.span." + unit, new Object[] {count}, LocaleContextHolder.getLocale());
    }
}

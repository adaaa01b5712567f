package fr.synergies.review;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.review.*}: when the monthly points are held.
 *
 * @param week which of the month's days of that name, 1 to 4
 * @param day the day of the week
 * @param time when a point begins, in Paris
 * @param duration how long it lasts
 * @param reminderDays working days after the planned day until staff are reminded of a point that was not held
 * @param escalationDays working days after the reminder until the line manager hears of it
 */
@ConfigurationProperties("synergies.review")
record ReviewSettings(
        @DefaultValue("1") int week,
        @DefaultValue("TUESDAY") DayOfWeek day,
        @DefaultValue("14:00") LocalTime time,
        @DefaultValue("90m") Duration duration,
        @DefaultValue("10") int reminderDays,
        @DefaultValue("5") int escalationDays) {

    ReviewSettings {
        if (week < 1 || week > 4) {
            throw new IllegalArgumentException("synergies.review.week is " + week + ", it goes from 1 to 4");
        }
    }
}

package fr.synergies.meeting.point;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.review.*}: when the monthly progress meetings are held.
 *
 * <p>The paper asks for them (« des points mensuels seront organisés par la CCIMDB et la participation de Dijon Métropole »,
 * fiche-action 2022, Description technique) and sets neither day nor time. All defaults are therefore our choice.
 *
 * @param week which occurrence of the weekday in the month, 1 to 4. 1, our choice: the meeting looks back on the whole
 *     previous month
 * @param day the day of the week. Tuesday, our choice: no public holiday falls on it every year, as Easter Monday does on
 *     Mondays
 * @param time when a meeting begins, in the time zone of the clock (Paris). 14:00, our choice: within office hours
 * @param duration how long it lasts. 90 minutes, our choice
 * @param recordingDays working days after the planned day by which it should be recorded that the meeting was held. 2, our
 *     choice: time to note who was present
 * @param reminderDays working days after the planned day until staff are reminded of a meeting that was not held. 10, our
 *     choice: two weeks, so that it can still be held within the month
 * @param escalationDays further working days until the line manager is told. 5, our choice: one week; the manager is the
 *     « responsable du pôle » of the job description
 */
@ConfigurationProperties("synergies.review")
record ReviewSettings(
        @DefaultValue("1") int week,
        @DefaultValue("TUESDAY") DayOfWeek day,
        @DefaultValue("14:00") LocalTime time,
        @DefaultValue("90m") Duration duration,
        @DefaultValue("2") int recordingDays,
        @DefaultValue("10") int reminderDays,
        @DefaultValue("5") int escalationDays) {

    ReviewSettings {
        if (week < 1 || week > 4) {
            throw new IllegalArgumentException("synergies.review.week is " + week + ", it goes from 1 to 4");
        }
    }
}

package fr.synergies.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days as France counts them: the public holidays of the whole country, and no regional ones. */
class WorkCalendarTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final WorkCalendar days = new WorkCalendar(Clock.system(PARIS));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-01-01", "2021-04-05", "2021-05-01", "2021-05-08", "2021-05-13", "2021-05-24", "2021-07-14",
                "2021-08-15", "2021-11-01", "2021-11-11", "2021-12-25", "2022-04-18", "2022-05-26", "2022-06-06",
                "2022-07-14", "2022-08-15", "2022-11-01", "2022-11-11", "2023-05-01", "2023-05-08", "2023-05-18",
                "2023-05-29", "2023-08-15", "2023-12-25", "2024-01-01", "2024-04-01"
            })
    void nobody_works_on_a_public_holiday(LocalDate holiday) {
        assertThat(days.isWorkingDay(holiday)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-01-08", "2022-01-09", "2022-02-26", "2022-02-27", "2023-12-30", "2023-12-31"})
    void nobody_works_on_a_weekend(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-04-15", "2022-12-26", "2023-04-07", "2022-05-27", "2024-02-29", "2021-12-31"})
    void good_friday_and_saint_stephen_are_worked_outside_alsace_as_are_bridges_and_leap_days(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        "2022-01-10, 10, 2022-01-24", // two plain weeks
        "2022-01-07, 1, 2022-01-10", // over a weekend
        "2022-01-08, 1, 2022-01-10", // from a Saturday
        "2022-04-14, 2, 2022-04-19", // over Easter Monday, Good Friday worked
        "2021-04-30, 1, 2021-05-03", // 1 May on a Saturday
        "2023-04-28, 1, 2023-05-02", // 1 May on a Monday
        "2023-05-05, 1, 2023-05-09", // 8 May on a Monday
        "2022-05-25, 1, 2022-05-27", // Ascension
        "2022-07-13, 1, 2022-07-15", // 14 July
        "2022-08-12, 1, 2022-08-16", // 15 August on a Monday
        "2022-10-31, 1, 2022-11-02", // 1 November
        "2022-11-10, 1, 2022-11-14", // 11 November on a Friday
        "2023-12-22, 1, 2023-12-26", // Christmas on a Monday
        "2021-12-24, 10, 2022-01-07", // over the year's end, both holidays on a Saturday
        "2023-12-20, 10, 2024-01-05", // over the year's end, both holidays on a Monday
        "2024-02-28, 2, 2024-03-01" // a leap day
    })
    void holidays_and_weekends_are_not_counted(LocalDate from, int count, LocalDate expected) {
        assertThat(days.plus(from, count)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "1 working day after {0}: {1}")
    @CsvSource({
        "2022-01-10T08:00:00Z, 2022-01-11T17:00:00Z", // winter: 18:00 is 17:00 UTC
        "2022-07-18T08:00:00Z, 2022-07-19T16:00:00Z", // summer: 18:00 is 16:00 UTC
        "2022-03-25T08:00:00Z, 2022-03-28T16:00:00Z", // over the change to summer time
        "2022-10-28T08:00:00Z, 2022-10-31T17:00:00Z", // over the change to winter time
        "2022-01-10T23:30:00Z, 2022-01-12T17:00:00Z", // already Tuesday in Paris
        "2021-12-31T23:30:00Z, 2022-01-03T17:00:00Z", // already next year in Paris
        "2022-01-10T17:30:00Z, 2022-01-11T17:00:00Z" // after close of business
    })
    void what_is_due_is_due_at_close_of_business_in_paris(Instant now, Instant due) {
        WorkCalendar then = new WorkCalendar(Clock.fixed(now, ZoneId.of("UTC")));

        assertThat(then.after(1).toInstant()).isEqualTo(due);
    }

    @ParameterizedTest(name = "at {0} it is {1} in Paris")
    @CsvSource({
        "2022-01-10T22:59:59Z, 2022-01-10",
        "2022-01-10T23:00:00Z, 2022-01-11",
        "2022-07-18T22:00:00Z, 2022-07-19"
    })
    void today_begins_at_midnight_in_paris(Instant now, LocalDate today) {
        assertThat(new WorkCalendar(Clock.fixed(now, ZoneId.of("UTC"))).today()).isEqualTo(today);
    }

    @Test
    void hours_are_those_of_clocks_in_paris() {
        assertThat(days.at(LocalDate.of(2022, 1, 10), LocalTime.of(8, 30))).isEqualTo("2022-01-10T07:30:00Z");
        assertThat(days.closeOfBusiness(LocalDate.of(2022, 7, 18)).toInstant()).isEqualTo("2022-07-18T16:00:00Z");
    }

    @Test
    void a_day_off_becomes_the_next_working_day_and_a_working_day_stays() {
        assertThat(days.working(LocalDate.of(2023, 4, 29))).isEqualTo("2023-05-02");
        assertThat(days.working(LocalDate.of(2023, 5, 2))).isEqualTo("2023-05-02");
    }

    @Test
    void at_least_one_day_must_be_asked_for() {
        assertThatThrownBy(() -> days.plus(LocalDate.of(2022, 1, 10), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }
}

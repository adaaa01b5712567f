package fr.synergies.kernel;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** French working days: Monday to Friday, without the public holidays of metropolitan France. */
@Component("workingDays")
public class WorkingDays {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    private final Clock clock;

    WorkingDays(Clock clock) {
        this.clock = clock;
    }

    /** Close of business, in Paris, this many working days from today; processes call it for their due dates. */
    public Date after(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        return Date.from(
                plus(today, days).atTime(CLOSE_OF_BUSINESS).atZone(PARIS).toInstant());
    }

    /**
     * The day that lies this many working days later.
     *
     * @param from not counted itself
     * @param days 1 or more
     */
    public LocalDate plus(LocalDate from, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("Working days to add: " + days + ", at least 1 is needed");
        }
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }
}

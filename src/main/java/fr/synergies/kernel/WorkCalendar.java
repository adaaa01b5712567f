package fr.synergies.kernel;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The working calendar of the programme, in Paris: today, the hours of a day, and French working days, which are Monday to Friday
 * without the public holidays of metropolitan France.
 */
@Component
public class WorkCalendar {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    private final Clock clock;

    WorkCalendar(Clock clock) {
        this.clock = clock;
    }

    /** Close of business, in Paris, this many working days from today. */
    public Date after(int days) {
        return closeOfBusiness(plus(today(), days));
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    /** The day that it is in Paris at this moment. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, PARIS);
    }

    /** 18:00 on this day, when what is due on it is late. */
    public Date closeOfBusiness(LocalDate day) {
        return Date.from(at(day, CLOSE_OF_BUSINESS));
    }

    /** The moment when clocks in Paris show this time on this day. */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(PARIS).toInstant();
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

    /** This day, or the next working day after it. */
    public LocalDate working(LocalDate day) {
        return isWorkingDay(day) ? day : plus(day, 1);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }
}

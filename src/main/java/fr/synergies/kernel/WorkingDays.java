package fr.synergies.kernel;

import java.util.Date;
import org.springframework.stereotype.Component;

/** What the diagrams of the processes call for their due dates: {@code ${workingDays.after(5)}}. */
@Component("workingDays")
public class WorkingDays {

    private final WorkCalendar calendar;

    WorkingDays(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Close of business, in Paris, this many working days from today. */
    public Date after(int days) {
        return calendar.after(days);
    }

    /** Close of business, in Paris, this many working days after the day of a due date. */
    public Date later(Date due, int days) {
        return calendar.closeOfBusiness(calendar.plus(calendar.day(due.toInstant()), days));
    }
}

package fr.synergies.synergy.carried;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** When running synergies are measured. Their process calls it for the timer. */
@Component("synergyCalendar")
public class SynergyCalendar {

    private static final LocalTime START_OF_BUSINESS = LocalTime.of(8, 0);

    private final RunningSynergyRepository synergies;
    private final SynergyMeasureRepository measures;
    private final WorkCalendar calendar;

    SynergyCalendar(RunningSynergyRepository synergies, SynergyMeasureRepository measures, WorkCalendar calendar) {
        this.synergies = synergies;
        this.measures = measures;
        this.calendar = calendar;
    }

    /** When the next year to be measured can be measured: on the first working day after it. */
    public Date nextMeasure(String caseId) {
        LocalDate newYear = LocalDate.of(nextYear(synergies.ofCase(caseId).orElseThrow()) + 1, 1, 1);
        LocalDate day = calendar.working(newYear);
        return Date.from(calendar.at(day, START_OF_BUSINESS));
    }

    /** The first calendar year in which it ran and that has not been measured. */
    int nextYear(RunningSynergy synergy) {
        List<Integer> measured =
                measures.of(synergy.id()).stream().map(SynergyMeasure::year).toList();
        int year = synergy.runningSince().orElse(today()).getYear();
        while (measured.contains(year)) {
            year++;
        }
        return year;
    }

    LocalDate today() {
        return calendar.today();
    }

    /** Refuses a day in the future. */
    LocalDate past(String field, LocalDate day) {
        if (day.isAfter(today())) {
            throw Refusal.invalid(Violation.of(field, "synergy.case.day-ahead"));
        }
        return day;
    }
}

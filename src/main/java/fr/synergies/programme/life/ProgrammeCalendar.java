package fr.synergies.programme.life;

import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Date;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * When the obligations of a programme's life fall due. The timers of the lifecycle call it, again after each amendment.
 * Obligations that no longer fall within the programme are due after its end, when no timer waits for them any more.
 */
@Component("programmeCalendar")
@EnableConfigurationProperties(LifeSettings.class)
public class ProgrammeCalendar {

    private final LifeSettings settings;
    private final Programmes programmes;
    private final WorkCalendar calendar;

    ProgrammeCalendar(LifeSettings settings, Programmes programmes, WorkCalendar calendar) {
        this.settings = settings;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    /** When the plan of the first exercise after that year is to be validated. */
    public Date funding(String code, int year) {
        Programme programme = programmes.named(code);
        return nextExercise(programme, year)
                .map(exercise -> opening(exercise.from().minus(settings.fundingLead())))
                .orElseGet(() -> never(programme));
    }

    /** When the progress meeting of a month is prepared; the month as {@code 2022-02}. */
    public Date point(String code, String month) {
        Programme programme = programmes.named(code);
        YearMonth wanted = YearMonth.parse(month);
        return wanted.isAfter(YearMonth.from(programme.end()))
                ? never(programme)
                : opening(wanted.atDay(1).minus(settings.pointLead()));
    }

    /** When the steering committee of a year is prepared. */
    public Date committee(String code, int year) {
        Programme programme = programmes.named(code);
        LocalDate day = committeeDay(year);
        return day.isAfter(programme.end()) ? never(programme) : opening(day);
    }

    /** When the association is to be created. */
    public Date association(String code) {
        return opening(programmes.named(code).end().minus(settings.associationLead()));
    }

    /** When the milestones are checked next, after this number of checks. */
    public Date check(String code, int done) {
        Programme programme = programmes.named(code);
        return done < settings.milestoneChecks().size() ? opening(checkDay(programme, done)) : never(programme);
    }

    /** Midnight after the programme's last day. */
    public Date end(String code) {
        return at(programmes.named(code).end().plusDays(1), LocalTime.MIDNIGHT);
    }

    /** When to check again whether the association exists: on this day, or a month from today. */
    public Date recheck(String day) {
        return opening(day == null || day.isEmpty() ? today().plusMonths(1) : LocalDate.parse(day));
    }

    public LocalDate today() {
        return calendar.today();
    }

    /** The number of checks due by today. */
    int checksDue(Programme programme) {
        return (int) settings.milestoneChecks().stream()
                .filter(months -> !programme.end().minusMonths(months).isAfter(today()))
                .count();
    }

    Optional<Exercise> nextExercise(Programme programme, int year) {
        return programme.exercises().stream()
                .filter(exercise -> exercise.year() > year)
                .findFirst();
    }

    /** The first year, from a given day on, in which a steering committee can be prepared. */
    int committeeYear(LocalDate from) {
        return committeeDay(from.getYear()).isBefore(from) ? from.getYear() + 1 : from.getYear();
    }

    private LocalDate checkDay(Programme programme, int place) {
        return programme.end().minusMonths(settings.milestoneChecks().get(place));
    }

    private LocalDate committeeDay(int year) {
        return LocalDate.of(year, settings.steeringMonth(), 1);
    }

    private Date never(Programme programme) {
        return at(programme.end().plusDays(2), LocalTime.MIDNIGHT);
    }

    private Date opening(LocalDate day) {
        return at(day, settings.opening());
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(calendar.at(day, time));
    }
}

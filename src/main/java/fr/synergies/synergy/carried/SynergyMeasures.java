package fr.synergies.synergy.carried;

import fr.synergies.company.flow.TypedNumber;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.trail.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The measures of running synergies: once for each calendar year, also after their end. */
@Service
public class SynergyMeasures {

    private static final String YEAR = "year";
    private static final List<String> FIGURES =
            List.of("quantity", "saving", "tonnes", "co2Tonnes", "energyKwh", "jobs", "volunteerHours");

    private final SynergyMeasureRepository measures;
    private final SynergyProgression course;
    private final SynergyCalendar calendar;
    private final ApplicationEventPublisher events;

    SynergyMeasures(
            SynergyMeasureRepository measures,
            SynergyProgression course,
            SynergyCalendar calendar,
            ApplicationEventPublisher events) {
        this.measures = measures;
        this.course = course;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * A measure as typed.
     *
     * @param year if empty, the first year that is not yet measured
     * @param figures the typed values, by the name of the figure
     */
    public record Typed(Optional<Integer> year, Map<String, String> figures, String comment, String by) {

        String figure(String name) {
            String typed = figures.get(name);
            return typed == null ? "" : typed;
        }
    }

    /**
     * Stores a measure.
     *
     * @throws Refusal CONFLICT when it never ran, INVALID naming what is wrong or when the year is measured
     */
    @Transactional
    SynergyMeasure add(RunningSynergy synergy, Typed typed) {
        if (synergy.runningSince().isEmpty()) {
            throw Refusal.conflict("synergy.case.never-ran", synergy.number());
        }
        int year = year(synergy, typed.year().orElseGet(() -> calendar.nextYear(synergy)));
        SynergyMeasure measure = new SynergyMeasure(
                year,
                TypedNumber.of("quantity", typed.figure("quantity"), 6),
                TypedNumber.of("saving", typed.figure("saving"), 2),
                TypedNumber.orZero("tonnes", typed.figure("tonnes"), 2),
                TypedNumber.orZero("co2Tonnes", typed.figure("co2Tonnes"), 2),
                TypedNumber.orZero("energyKwh", typed.figure("energyKwh"), 2),
                TypedNumber.orZero("jobs", typed.figure("jobs"), 2),
                TypedNumber.orZero("volunteerHours", typed.figure("volunteerHours"), 1),
                typed.comment().strip(),
                calendar.today(),
                typed.by());
        measures.add(synergy.id(), measure);
        events.publishEvent(Act.in(synergy.caseId())
                .programme(synergy.programme())
                .did("synergy-measured")
                .outcome(String.valueOf(year))
                .amount(measure.saving())
                .changing(Map.of(), measure));
        return measure;
    }

    /** Handles the yearly task; does nothing if the year has been measured meanwhile. */
    @Transactional
    void measure(CompletedTask task) {
        RunningSynergy synergy = course.at(task.caseId());
        boolean nothing = task.form().isEmpty();
        boolean due = calendar.nextYear(synergy) < calendar.today().getYear();
        if (due || !nothing) {
            Optional<Integer> year =
                    Optional.ofNullable((Long) task.form().get(YEAR)).map(Long::intValue);
            Map<String, String> figures = FIGURES.stream().collect(Collectors.toMap(figure -> figure, task::text));
            add(synergy, new Typed(year, figures, task.text("comment"), task.actor()));
        }
    }

    private int year(RunningSynergy synergy, int year) {
        int first = synergy.runningSince().orElseThrow().getYear();
        int last = synergy.endedOn().orElse(calendar.today()).getYear();
        if (year < first || year > last) {
            throw Refusal.invalid(Violation.of(YEAR, "synergy.case.year-outside", plain(first), plain(last)));
        }
        boolean measured = measures.of(synergy.id()).stream().anyMatch(measure -> measure.year() == year);
        if (measured) {
            throw Refusal.invalid(Violation.of(YEAR, "synergy.case.year-measured", plain(year)));
        }
        return year;
    }

    /** The year as a text, without a thousands separator. */
    private static String plain(int year) {
        return String.valueOf(year);
    }
}

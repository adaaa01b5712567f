package fr.synergies.programme.life;

import fr.synergies.platform.workflow.ServiceStep;
import fr.synergies.platform.workflow.StepCase;
import fr.synergies.platform.workflow.Timers;
import fr.synergies.programme.AssociationDue;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.FundingDue;
import fr.synergies.programme.MonthlyPointDue;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.SteeringCommitteeDue;
import fr.synergies.programme.page.Timeline;
import fr.synergies.trail.Act;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code programme-lifecycle} that open what is due, and look whether it is done. */
@Configuration(proxyBeanMethods = false)
class LifeSteps {

    private final Programmes programmes;
    private final ProgrammeCalendar calendar;
    private final ApplicationEventPublisher events;

    LifeSteps(Programmes programmes, ProgrammeCalendar calendar, ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.calendar = calendar;
        this.events = events;
    }

    /** The plan of the next exercise is to be validated. */
    @Bean
    ServiceStep openFunding() {
        return reached -> {
            Programme programme = programme(reached);
            Exercise exercise = calendar.nextExercise(programme, reached.number("fundingYear"))
                    .orElseThrow();
            events.publishEvent(new FundingDue(programme, exercise));
            return Map.of("fundingYear", exercise.year());
        };
    }

    /** The point of the month is to be prepared, unless the programme is suspended; a month that was missed is caught up with once. */
    @Bean
    ServiceStep openMonthlyPoint(LifeRepository life) {
        return reached -> {
            Programme programme = programme(reached);
            YearMonth month = YearMonth.parse(reached.text("pointMonth").orElseThrow());
            boolean suspended = life.status(programme.code()).orElseThrow() == LifeStatus.SUSPENDED;
            events.publishEvent(suspended ? missed(reached, month) : due(programme, month));
            return Map.of("pointMonth", month.plusMonths(1).toString());
        };
    }

    /** The steering committee of the year is to be prepared. */
    @Bean
    ServiceStep openSteeringCommittee() {
        return reached -> {
            int year = reached.number("steeringYear");
            events.publishEvent(new SteeringCommitteeDue(programme(reached), year));
            return Map.of("steeringYear", year + 1);
        };
    }

    /** The association is to be created. */
    @Bean
    ServiceStep openAssociation() {
        return ServiceStep.of(reached -> events.publishEvent(new AssociationDue(programme(reached))));
    }

    /** Is a milestone of the association late? */
    @Bean
    ServiceStep checkMilestones(Timeline timeline) {
        return reached -> {
            Programme programme = programme(reached);
            return Map.of(
                    "checksDone",
                    calendar.checksDue(programme),
                    "milestonesLate",
                    !timeline.lateMilestones(programme).isEmpty());
        };
    }

    /** Does the association stand? */
    @Bean
    ServiceStep assessHandover(Succession succession) {
        return reached -> Map.of("successorReady", succession.isReady(programme(reached)));
    }

    /** Every wait of the lifecycle takes the programme's new dates. */
    @Bean
    ServiceStep rescheduleProgramme(Timers timers) {
        return ServiceStep.of(reached -> timers.recalculate(reached.processInstance()));
    }

    private Programme programme(StepCase reached) {
        return programmes.named(reached.programme());
    }

    private MonthlyPointDue due(Programme programme, YearMonth month) {
        return new MonthlyPointDue(programme, month, calendar.today().isAfter(month.atEndOfMonth()));
    }

    private static Act missed(StepCase reached, YearMonth month) {
        return Act.in(reached.id())
                .programme(reached.programme())
                .at("openMonthlyPoint")
                .did("month-suspended")
                .outcome(month.toString());
    }
}

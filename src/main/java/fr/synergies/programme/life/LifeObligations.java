package fr.synergies.programme.life;

import fr.synergies.platform.workflow.StepCase;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a running programme has to open when it is due. Each step returns what is due next. */
@Service
class LifeObligations {

    private final Programmes programmes;
    private final LifeRepository life;
    private final ProgrammeCalendar calendar;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    LifeObligations(
            Programmes programmes,
            LifeRepository life,
            ProgrammeCalendar calendar,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.life = life;
        this.calendar = calendar;
        this.timeline = timeline;
        this.events = events;
    }

    /** The plan of the exercise after a year is to be validated. */
    @Transactional
    Map<String, Object> openFunding(String code, int year) {
        Programme programme = programmes.named(code);
        Exercise exercise = calendar.nextExercise(programme, year).orElseThrow();
        events.publishEvent(new FundingDue(programme, exercise));
        return Map.of("fundingYear", exercise.year());
    }

    /** The point of the month is to be prepared, unless the programme is suspended; a month that was missed is caught up with once. */
    @Transactional
    Map<String, Object> openMonthlyPoint(StepCase reached) {
        Programme programme = programmes.named(reached.programme());
        YearMonth month = YearMonth.parse(reached.text("pointMonth").orElseThrow());
        boolean suspended = life.status(programme.code()).orElseThrow() == LifeStatus.SUSPENDED;
        events.publishEvent(suspended ? missed(reached, month) : due(programme, month));
        return Map.of("pointMonth", month.plusMonths(1).toString());
    }

    /** The steering committee of a year is to be prepared. */
    @Transactional
    Map<String, Object> openCommittee(String code, int year) {
        events.publishEvent(new SteeringCommitteeDue(programmes.named(code), year));
        return Map.of("steeringYear", year + 1);
    }

    /** The association is to be created. */
    @Transactional
    void openAssociation(String code) {
        events.publishEvent(new AssociationDue(programmes.named(code)));
    }

    /** Is a milestone of the association late? */
    @Transactional
    Map<String, Object> checkMilestones(String code) {
        Programme programme = programmes.named(code);
        return Map.of(
                "checksDone",
                calendar.checksDue(programme),
                "milestonesLate",
                !timeline.lateMilestones(programme).isEmpty());
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

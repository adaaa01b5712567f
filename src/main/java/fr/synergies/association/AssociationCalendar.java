package fr.synergies.association;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When the steps of the creation are due, and when reminders are sent. The process calls it for its timers. */
@Component("associationCalendar")
@EnableConfigurationProperties(AssociationSettings.class)
public class AssociationCalendar {

    private final AssociationSettings settings;
    private final AssociationRepository associations;
    private final Programmes programmes;
    private final WorkCalendar calendar;

    AssociationCalendar(
            AssociationSettings settings,
            AssociationRepository associations,
            Programmes programmes,
            WorkCalendar calendar) {
        this.settings = settings;
        this.associations = associations;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    /** The day by which a milestone is due. */
    LocalDate due(Programme programme, Milestone milestone) {
        return programme
                .end()
                .minusMonths(
                        switch (milestone) {
                            case STUDIED -> settings.studiedMonths();
                            case FOUNDED -> settings.foundedMonths();
                            case REGISTERED -> settings.registeredMonths();
                        });
    }

    /** The day on which a milestone was reached. */
    static Optional<LocalDate> reached(Association association, Milestone milestone) {
        return switch (milestone) {
            case STUDIED -> association.studiedOn();
            case FOUNDED -> association.founding().meetingOn();
            case REGISTERED -> association.founding().registeredOn();
        };
    }

    /** Whether a milestone is near enough to be on the agenda of the monthly meetings. */
    boolean isNear(LocalDate due) {
        return !due.isAfter(today().plusMonths(settings.agendaMonths()));
    }

    /** When a reminder of a milestone is sent: on the day it is due, or later if that leaves too little time. */
    public Date reminder(String caseId, String milestone) {
        Association association =
                associations.ofCase(caseId).orElseThrow(() -> Refusal.notFound("association.case.unknown", caseId));
        LocalDate due = due(programmes.named(association.programme()), Milestone.valueOf(milestone));
        LocalDate soonest = calendar.plus(today(), settings.reminderDays());
        LocalDate day = due.isAfter(soonest) ? due : soonest;
        return calendar.closeOfBusiness(day);
    }

    LocalDate today() {
        return calendar.today();
    }
}

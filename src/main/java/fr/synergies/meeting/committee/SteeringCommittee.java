package fr.synergies.meeting.committee;

import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Partner;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The expressions of the process {@code annual-steering-committee}: the partners it involves, and its deadlines. */
@Component("steeringCommittee")
@EnableConfigurationProperties(SteeringSettings.class)
public class SteeringCommittee {

    private final SteeringSettings settings;
    private final SteeringRepository committees;
    private final SteeringPartnerRepository partners;
    private final Programmes programmes;
    private final WorkCalendar calendar;

    SteeringCommittee(
            SteeringSettings settings,
            SteeringRepository committees,
            SteeringPartnerRepository partners,
            Programmes programmes,
            WorkCalendar calendar) {
        this.settings = settings;
        this.committees = committees;
        this.partners = partners;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    /** Codes of all partners of the programme: « l'ensemble des partenaires » (fiche-action 2022). */
    public List<String> partners(String caseId) {
        return programmes.named(committees.at(caseId).programme()).partners().stream()
                .map(Partner::code)
                .toList();
    }

    /** When the date poll closes even if answers are missing: at the latest the day before the first date. */
    public Date pollCloses(String caseId) {
        Date eve = eve(partners.dates(committees.at(caseId).id()).get(0).day());
        Date limit = calendar.after(settings.pollDays());
        return eve.before(limit) ? eve : limit;
    }

    /** When partners who did not answer the invitation start to count as absent: the day before the session. */
    public Date answersClose(String caseId) {
        return eve(committees.at(caseId).meeting().plannedOn().orElseThrow());
    }

    /** When it should be recorded that the session was held. */
    public Date holdingDue(String caseId) {
        return close(
                calendar.plus(committees.at(caseId).meeting().plannedOn().orElseThrow(), settings.recordingDays()));
    }

    /** When staff are reminded of a session that was not held. */
    public Date reminder(String caseId) {
        return close(calendar.plus(committees.at(caseId).meeting().openedOn(), settings.reminderDays()));
    }

    /** When the line managers are told of a session that was not held. */
    public Date escalation(String caseId) {
        return close(calendar.plus(
                committees.at(caseId).meeting().openedOn(), settings.reminderDays() + settings.escalationDays()));
    }

    private Date eve(LocalDate day) {
        return close(day.minusDays(1));
    }

    private Date close(LocalDate day) {
        return calendar.closeOfBusiness(day);
    }
}

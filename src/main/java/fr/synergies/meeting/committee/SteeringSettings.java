package fr.synergies.meeting.committee;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.steering.*}: how the yearly steering committee is held.
 *
 * <p>The paper says only « Un comité de pilotage de l'action sera organisé une fois par an avec l'ensemble des partenaires »
 * (fiche-action 2022, Description technique). All defaults are therefore our choice.
 *
 * @param quorum share of the partners that must attend or be represented, 0 to 1. One half, our choice. A second convocation
 *     needs no quorum, on the model of the municipal council (Code général des collectivités territoriales,
 *     art. L. 2121-17), which asks for more than half at the first
 * @param time when a session begins, in the time zone of the clock (Paris), unless somebody sets another time. 14:00, our
 *     choice, as for the monthly meetings
 * @param duration how long a session lasts. 3 hours, our choice: half a day
 * @param pollDays maximum length of the date poll in working days. 10, our choice: two weeks
 * @param recordingDays working days after the planned day by which it should be recorded that the session was held. 2, our
 *     choice: time to note who attended
 * @param reminderDays working days from the opening of the case until staff are reminded of a session that was not held. 60,
 *     our choice: about three months, from October to the end of the year
 * @param escalationDays further working days until the line managers are told. 10, our choice: two weeks
 */
@ConfigurationProperties("synergies.steering")
record SteeringSettings(
        @DefaultValue("0.5") BigDecimal quorum,
        @DefaultValue("14:00") LocalTime time,
        @DefaultValue("3h") Duration duration,
        @DefaultValue("10") int pollDays,
        @DefaultValue("2") int recordingDays,
        @DefaultValue("60") int reminderDays,
        @DefaultValue("10") int escalationDays) {

    SteeringSettings {
        if (quorum.signum() < 0 || quorum.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("synergies.steering.quorum is " + quorum + ", it goes from 0 to 1");
        }
    }

    /** Whether this number of partners is a quorum. */
    boolean reached(int takingPart, int partners) {
        return BigDecimal.valueOf(takingPart).compareTo(quorum.multiply(BigDecimal.valueOf(partners))) >= 0;
    }
}

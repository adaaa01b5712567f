package fr.synergies.steering;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.steering.*}: how the yearly committee is held. The paper only says that it is held once a year.
 *
 * @param quorum share of the partners that must be present or represented, 0 to 1; a second convocation needs none
 * @param time when a session begins, in Paris, where nobody says otherwise
 * @param duration how long it lasts
 * @param pollDays working days that the poll of dates runs at most
 * @param reminderDays working days from the opening of the case until staff are reminded of a session that was not held
 * @param escalationDays working days after the reminder until the line managers hear of it
 */
@ConfigurationProperties("synergies.steering")
record SteeringSettings(
        @DefaultValue("0.5") BigDecimal quorum,
        @DefaultValue("14:00") LocalTime time,
        @DefaultValue("3h") Duration duration,
        @DefaultValue("10") int pollDays,
        @DefaultValue("60") int reminderDays,
        @DefaultValue("10") int escalationDays) {

    SteeringSettings {
        if (quorum.signum() < 0 || quorum.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("synergies.steering.quorum is " + quorum + ", it goes from 0 to 1");
        }
    }

    /** Whether that many of the partners make a quorum. */
    boolean reached(int takingPart, int partners) {
        return BigDecimal.valueOf(takingPart).compareTo(quorum.multiply(BigDecimal.valueOf(partners))) >= 0;
    }
}

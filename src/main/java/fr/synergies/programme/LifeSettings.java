package fr.synergies.programme;

import java.time.LocalTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.life.*}: when a programme's obligations fall due.
 *
 * @param fundingLead how long before an exercise its plan is to be validated
 * @param pointLead how long before a month its point is prepared
 * @param steeringMonth month, 1 to 12, in which the year's steering committee is prepared
 * @param associationLead how long before the programme's end the association is to be created
 * @param milestoneChecks months before the end at which the association's milestones are checked
 * @param opening time of day, in Paris, at which what is due opens
 */
@ConfigurationProperties("synergies.life")
record LifeSettings(
        @DefaultValue("P3M") Period fundingLead,
        @DefaultValue("P10D") Period pointLead,
        @DefaultValue("10") int steeringMonth,
        @DefaultValue("P18M") Period associationLead,
        @DefaultValue({"12", "6", "3"}) List<Integer> milestoneChecks,
        @DefaultValue("07:00") LocalTime opening) {

    LifeSettings {
        if (steeringMonth < 1 || steeringMonth > 12) {
            throw new IllegalArgumentException(
                    "synergies.life.steering-month is " + steeringMonth + ", it goes from 1 to 12");
        }
        milestoneChecks =
                milestoneChecks.stream().sorted(Comparator.reverseOrder()).toList();
    }
}

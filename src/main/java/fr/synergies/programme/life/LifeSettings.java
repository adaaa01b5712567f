package fr.synergies.programme.life;

import java.time.LocalTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.life.*}: when a programme's obligations are opened.
 *
 * <p>The paper sets the rhythm (fiche-action 2022, Description technique: « des points mensuels », a steering committee
 * « une fois par an », an association « d'ici 2024 ») and no lead times. All defaults are therefore our choice.
 *
 * @param fundingLead how long before an exercise the case of its financing plan is opened. Three months, our choice: time
 *     for the review, a derogation and a second version before the year begins
 * @param pointLead how long before the first day of a month its progress meeting is prepared. 10 calendar days, our choice:
 *     enough to invite for the first Tuesday of the month
 * @param steeringMonth month, 1 to 12, on whose first day the year's steering committee is prepared. October, our choice:
 *     its decisions still reach next year's plan, which is opened on the same day
 * @param associationLead how long before the programme's end the creation of the association begins. 18 months, our choice:
 *     six months before its first step is due (see {@code synergies.association.studied-months})
 * @param milestoneChecks calendar months before the end at which the association's milestones are checked. 12, 6 and 3, our
 *     choice: the due dates in {@code synergies.association.*}
 * @param opening time of day, in the time zone of the clock (Paris), at which obligations are opened. 07:00, our choice:
 *     before office hours
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

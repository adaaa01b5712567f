package fr.synergies.meeting.group;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.working-groups.*}.
 *
 * @param reminderMonths calendar months without a meeting after which a working group is reminded, 1 to 24. 3, our choice:
 *     the paper creates three working groups (fiche-action 2022, Constat) and says nothing of how often they meet
 */
@ConfigurationProperties("synergies.working-groups")
record GroupSettings(@DefaultValue("3") int reminderMonths) {

    GroupSettings {
        if (reminderMonths < 1 || reminderMonths > 24) {
            throw new IllegalArgumentException(
                    "synergies.working-groups.reminder-months is " + reminderMonths + ", it goes from 1 to 24");
        }
    }
}

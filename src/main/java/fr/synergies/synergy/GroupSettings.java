package fr.synergies.synergy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.working-groups.*}.
 *
 * @param reminderMonths months without a meeting after which a group is chased, 1 to 24
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

package fr.synergies.synergy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.detection.*}.
 *
 * @param kept detections of a programme that are kept, the latest ones; 1 to 100 000
 * @param touched flows that changed beyond which everything is judged instead of what they touch; 0 to 100 000
 */
@ConfigurationProperties("synergies.detection")
record DetectionSettings(
        @DefaultValue("100") int kept, @DefaultValue("2000") int touched) {

    private static final int MOST = 100_000;

    DetectionSettings {
        refuse("kept", kept, 1);
        refuse("touched", touched, 0);
    }

    private static void refuse(String name, int value, int least) {
        if (value < least || value > MOST) {
            throw new IllegalArgumentException(
                    "synergies.detection." + name + " is " + value + ", it goes from " + least + " to " + MOST);
        }
    }
}

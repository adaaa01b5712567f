package fr.synergies.synergy.detection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.detection.*}: how synergies are detected (decision 11).
 *
 * @param kept how many of a programme's past detections are kept, 1 to 100 000. 100, our choice: enough to see what was done
 *     lately; the proposals themselves do not depend on it
 * @param touched number of changed flows above which all flows are judged again, instead of those that the changes touch;
 *     0 to 100 000. 2 000, our choice: judging everything takes seconds, so that tracking larger changes gains nothing
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

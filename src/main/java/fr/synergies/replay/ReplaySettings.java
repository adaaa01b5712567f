package fr.synergies.replay;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Settings {@code synergies.replay.*}.
 *
 * @param journals the files that are replayed, one after the other, in the order of time
 * @param password the password of the users who act in them
 */
@ConfigurationProperties("synergies.replay")
record ReplaySettings(List<Resource> journals, String password) {}

package fr.synergies.replay;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Settings {@code synergies.replay.*}, read under the profile {@code replay} only. {@code application-replay.yaml} sets
 * both values.
 *
 * @param journals the files to replay, one after the other, in chronological order. By default the programme of the paper,
 *     then a running one, our choice: together they show a complete history and current tasks
 * @param password the password of the users who act in them. By default that of the demo users, who exist in a replay
 */
@ConfigurationProperties("synergies.replay")
record ReplaySettings(List<Resource> journals, String password) {}

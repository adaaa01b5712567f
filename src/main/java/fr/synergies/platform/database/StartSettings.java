package fr.synergies.platform.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a start waits. Our choice: long enough for a database that restarts, and for another node that starts.
 *
 * @param database for a database that does not answer
 * @param otherNode for another node that is starting
 */
@ConfigurationProperties("synergies.start")
record StartSettings(
        @DefaultValue("60s") Duration database,
        @DefaultValue("5m") Duration otherNode) {}

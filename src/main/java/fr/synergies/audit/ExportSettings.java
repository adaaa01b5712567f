package fr.synergies.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.audit.export.*}.
 *
 * @param atOnce how many acts are exported while their reader waits; more are written to a file in the background
 * @param kept how long such a file waits to be fetched
 * @param directory where these files are; on several nodes they need one that all see
 */
@ConfigurationProperties("synergies.audit.export")
record ExportSettings(
        @DefaultValue("10000") int atOnce,
        @DefaultValue("P7D") Duration kept,
        Path directory) {

    ExportSettings {
        if (atOnce < 0 || kept.isNegative()) {
            throw new IllegalArgumentException("synergies.audit.export: at-once and kept are not below zero");
        }
    }
}

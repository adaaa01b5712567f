package fr.synergies.trail.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.audit.export.*}: exports of searches in the audit trail.
 *
 * @param atOnce number of acts up to which an export is written while its reader waits; a larger one is written in the
 *     background. 10 000, our choice: no request should occupy a connection to the database for long
 * @param kept how long such a file can be downloaded. Seven days, our choice: time to fetch it, and no longer, because it
 *     repeats personal data outside the trail (storage limitation, GDPR art. 5(1)(e))
 */
@ConfigurationProperties("synergies.audit.export")
public record ExportSettings(
        @DefaultValue("10000") int atOnce,
        @DefaultValue("P7D") Duration kept) {

    public ExportSettings {
        if (atOnce < 0 || kept.isNegative()) {
            throw new IllegalArgumentException("synergies.audit.export: at-once and kept are not below zero");
        }
    }
}

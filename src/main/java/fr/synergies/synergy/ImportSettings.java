package fr.synergies.synergy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code synergies.imports.*}.
 *
 * @param atOnce size up to which a file is taken in while its sender waits for the report; a larger one is a job
 * @param largest size a file may have; {@code spring.servlet.multipart} bounds it too
 * @param mostRows rows a table may have
 * @param kept how long a file that was only checked waits to be stored
 */
@ConfigurationProperties("synergies.imports")
record ImportSettings(
        @DefaultValue("2MB") DataSize atOnce,
        @DefaultValue("60MB") DataSize largest,
        @DefaultValue("500000") int mostRows,
        @DefaultValue("P7D") Duration kept) {

    ImportSettings {
        if (mostRows < 1 || largest.toBytes() < 1 || kept.isNegative()) {
            throw new IllegalArgumentException("synergies.imports: sizes, rows and days are above zero");
        }
    }
}

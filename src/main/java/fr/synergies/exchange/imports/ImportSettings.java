package fr.synergies.exchange.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code synergies.imports.*}: limits of the tables that are imported (decision 12). All defaults are our choice.
 *
 * @param atOnce size up to which a file is imported while its sender waits for the report; a larger one becomes a job in the
 *     background. 2 MB: the table of a business park, or of a town
 * @param largest maximum size of a file; {@code spring.servlet.multipart} limits it too, and a sixteenth of the memory: the embedded
 *     database holds a file in memory until it is committed. 60 MB: room for {@code mostRows}
 * @param mostRows maximum number of rows. 500 000: several times the 100 000 flows of a region
 * @param kept how long a file that was only checked waits for its confirmation. Seven days: time to correct the source, and
 *     no longer, because such a file may name people (storage limitation, GDPR art. 5(1)(e))
 */
@ConfigurationProperties("synergies.imports")
record ImportSettings(
        @DefaultValue("2MB") DataSize atOnce,
        @DefaultValue("60MB") DataSize largest,
        @DefaultValue("500000") int mostRows,
        @DefaultValue("P7D") Duration kept) {

    private static final int SHARE_OF_MEMORY = 16;

    ImportSettings {
        if (mostRows < 1 || largest.toBytes() < 1 || kept.isNegative()) {
            throw new IllegalArgumentException("synergies.imports: sizes, rows and days are above zero");
        }
        largest = DataSize.ofBytes(
                Math.min(largest.toBytes(), Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
    }
}

package fr.synergies.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;

/** Replaces the system clock by the clock of the replay before anything else starts. */
@Configuration(proxyBeanMethods = false)
@Profile("replay")
@EnableConfigurationProperties(ReplaySettings.class)
class ReplayConfiguration {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** All journals to be replayed. */
    record Journals(List<Journal> all) {}

    @Bean
    Journals journals(ReplaySettings settings) {
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), PARIS);
        List<Journal> journals = new ArrayList<>();
        for (Resource resource : settings.journals()) {
            String file = String.valueOf(resource.getFilename());
            String text = new JournalDates(file, today).writeOut(content(resource));
            journals.add(new JournalReader(file, PARIS).read(text));
        }
        return new Journals(journals);
    }

    @Bean
    @Primary
    ReplayClock replayClock(Journals journals) {
        return new ReplayClock(journals.all().get(0).begin(), PARIS);
    }

    private static String content(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

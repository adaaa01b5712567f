package fr.synergies.platform.workflow;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The application's only source of time. The engine reads the time from a static field of its library, which follows the system
 * clock as this one does; a clock that is fixed or jumps, as in the tests, has to set that field too.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Bean
    Clock clock() {
        return Clock.system(PARIS);
    }
}

package fr.synergies.workflow;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The program's one source of time. The engine takes its own from a static of its library, which runs with the machine's clock as this one
 * does; a clock that stands still or jumps, as the tests' does, has to set that static too.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Bean
    Clock clock() {
        return Clock.system(PARIS);
    }
}

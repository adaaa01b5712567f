package fr.synergies.trail;

import fr.synergies.trail.chain.SealKey;
import fr.synergies.trail.chain.SealSettings;
import fr.synergies.trail.export.ExportSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SealSettings.class, ExportSettings.class})
class AuditConfiguration {

    @Bean
    SealKey sealKey(SealSettings settings) {
        return SealKey.of(settings.keyFile());
    }
}

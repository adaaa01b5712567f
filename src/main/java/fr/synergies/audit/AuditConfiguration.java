package fr.synergies.audit;

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

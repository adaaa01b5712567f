package fr.synergies.trail;

import fr.synergies.trail.anchor.AnchorSettings;
import fr.synergies.trail.chain.SealKey;
import fr.synergies.trail.chain.SealKeyRegistry;
import fr.synergies.trail.chain.SealSettings;
import fr.synergies.trail.export.ExportSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SealSettings.class, AnchorSettings.class, ExportSettings.class})
class AuditConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SealKey sealKey(SealSettings settings, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new SealKeyRegistry(jdbc, transactions).open(settings);
    }
}

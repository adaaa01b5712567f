package fr.synergies.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * On PostgreSQL a lock wait has no end unless a connection says so: each connection of the pool says how long it waits for a lock, how
 * long a statement may take, and how long a transaction may do nothing. H2 waits two seconds for a lock by itself.
 */
@Component
class PostgresTimeouts implements BeanPostProcessor {

    private final DatabaseSettings settings;

    PostgresTimeouts(Environment environment) {
        this.settings = Binder.get(environment).bindOrCreate("synergies.database", DatabaseSettings.class);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:postgresql:")
                && pool.getConnectionInitSql() == null) {
            pool.setConnectionInitSql("set lock_timeout = "
                    + settings.lockTimeout().toMillis()
                    + "; set statement_timeout = " + settings.statementTimeout().toMillis()
                    + "; set idle_in_transaction_session_timeout = "
                    + settings.idleInTransaction().toMillis());
        }
        return bean;
    }
}

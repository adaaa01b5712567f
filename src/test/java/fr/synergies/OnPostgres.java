package fr.synergies;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** {@link SynergiesTest} on PostgreSQL. All tests that bear this annotation share one start of the program, too. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OnPostgres.OwnDatabase.class)
public @interface OnPostgres {

    /** Gives the program that starts an empty database. */
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext program) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + Postgres.empty().url(),
                            "spring.datasource.username=" + Postgres.OWNER,
                            "spring.datasource.password=" + Postgres.OWNER)
                    .applyTo(program);
        }
    }
}

package fr.synergies;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole program as it is delivered, over HTTP, on an empty database in memory: only its clock stands still, and
 * timers fire when a test says so. All tests that bear this annotation share one start of it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Synergies.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:synergies-${random.uuid};DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
            "camunda.bpm.job-execution.enabled=false",
            "db-scheduler.polling-interval=250ms",
            "synergies.jobs.pause=PT0.02S"
        })
@Import(TestSystem.Settings.class)
public @interface SynergiesTest {}

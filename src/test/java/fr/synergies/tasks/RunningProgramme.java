package fr.synergies.tasks;

import fr.synergies.Synergies;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The program on an empty database in memory, with the process {@code visit} of the tests deployed and its demo users. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Synergies.class,
        properties = {
            "synergies.data-dir=target/tasks-data",
            "spring.datasource.url=jdbc:h2:mem:tasks;DB_CLOSE_DELAY=-1",
            "camunda.bpm.deployment-resource-pattern=classpath:test-visit/*.bpmn",
            "camunda.bpm.job-execution.enabled=false"
        })
@AutoConfigureMockMvc
@Import(Visits.class)
public @interface RunningProgramme {}

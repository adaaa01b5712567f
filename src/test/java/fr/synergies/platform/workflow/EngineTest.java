package fr.synergies.platform.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The program on an empty database in memory, with the process {@code bridges} instead of the business's own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:workflow-${random.uuid};DB_CLOSE_DELAY=-1",
            "camunda.bpm.deployment-resource-pattern=classpath:test-processes/bridges.bpmn",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import(BridgesFixture.class)
@interface EngineTest {}

package fr.synergies;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Makes {@code /engine-rest} and the web applications reach the engine of the program under test: they look it up in a
 * register of the whole JVM, which holds the engine that was started last, or none when that one was closed.
 */
public class OwnEngine implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ProcessEngines.registerProcessEngine(
                SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
    }
}

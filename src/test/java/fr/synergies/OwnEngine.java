package fr.synergies;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's REST API and web applications find their engine in a static of its library. Where several programs run in
 * one JVM, as in the tests, it holds the one that started last: each test puts its own there.
 */
class OwnEngine extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        ProcessEngine engine = test.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .getIfAvailable();
        if (engine != null) {
            ProcessEngines.registerProcessEngine(engine);
        }
    }
}

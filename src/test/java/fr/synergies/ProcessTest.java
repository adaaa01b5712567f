package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Every path of some diagrams, each on the system as it starts; no test of the class may leave out an arrow of theirs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SynergiesTest
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(ProcessTest.Frame.class)
public @interface ProcessTest {

    /** The ids of the processes. */
    String[] value();

    /** What goes before and after each path, and after all of them. */
    class Frame implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            bean(test, TestSystem.class).open();
        }

        @Override
        public void afterEach(ExtensionContext test) {
            bean(test, TestSystem.class).close();
        }

        @Override
        public void afterAll(ExtensionContext tests) {
            TakenFlows flows = bean(tests, TakenFlows.class);
            for (String process : AnnotationSupport.findAnnotation(tests.getRequiredTestClass(), ProcessTest.class)
                    .orElseThrow()
                    .value()) {
                Set<String> untaken = new TreeSet<>(flows.drawn(process));
                assertThat(untaken).as("sequence flows of " + process).isNotEmpty();
                untaken.removeAll(flows.taken(process));
                assertThat(untaken)
                        .as("sequence flows of " + process + " that no test takes")
                        .isEmpty();
            }
        }

        private static <T> T bean(ExtensionContext test, Class<T> type) {
            return SpringExtension.getApplicationContext(test).getBean(type);
        }
    }
}

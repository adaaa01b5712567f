package fr.synergies.platform.workflow;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.BeanFactory;

/** Runs the step of a business module when a process reaches its service task, and hands its variables to the process. */
final class StepDelegate implements JavaDelegate {

    private final BeanFactory beans;

    StepDelegate(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        beans.getBean(execution.getCurrentActivityId(), ServiceStep.class)
                .run(new Reached(execution))
                .forEach((name, value) -> set(execution, name, value));
    }

    private static void set(DelegateExecution execution, String name, Object value) {
        if (value == null) {
            execution.removeVariable(name);
        } else {
            execution.setVariable(name, value);
        }
    }

    private record Reached(DelegateExecution execution) implements StepCase {

        @Override
        public String id() {
            return execution.getProcessBusinessKey();
        }

        @Override
        public String processInstance() {
            return execution.getProcessInstanceId();
        }

        @Override
        public Optional<String> text(String name) {
            return Optional.ofNullable(execution.getVariable(name)).map(Objects::toString);
        }
    }
}

package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.engine.CaseIds;
import fr.synergies.platform.workflow.engine.CaseProgrammes;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.behavior.FlowNodeActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskJavaDelegateActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.beans.factory.BeanFactory;

/**
 * Runs the step of a module when a process reaches its service task, and hands its variables to the process; a service task
 * without a step does what its diagram says. The step is looked up when it is reached, because the engine parses diagrams before
 * the modules exist.
 */
class StepBehavior extends FlowNodeActivityBehavior {

    private final BeanFactory beans;
    private final CaseProgrammes programmes;
    private final ActivityBehavior drawn;

    /** @param drawn what the diagram says */
    StepBehavior(BeanFactory beans, CaseProgrammes programmes, ActivityBehavior drawn) {
        this.beans = beans;
        this.programmes = programmes;
        this.drawn = drawn;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        beans.getBean(ProcessCodes.class)
                .find(execution, execution.getCurrentActivityId(), ServiceStep.class)
                .<ActivityBehavior>map(
                        step -> new ServiceTaskJavaDelegateActivityBehavior(reached -> run(step, reached)))
                .orElse(drawn)
                .execute(execution);
    }

    private void run(ServiceStep step, DelegateExecution execution) {
        step.run(new Reached(execution, programmes)).forEach((name, value) -> {
            if (value == null) {
                execution.removeVariable(name);
            } else {
                execution.setVariable(name, value);
            }
        });
    }

    private record Reached(DelegateExecution execution, CaseProgrammes programmes) implements StepCase {

        @Override
        public String id() {
            return execution.getProcessBusinessKey();
        }

        @Override
        public String processInstance() {
            return execution.getProcessInstanceId();
        }

        @Override
        public String programme() {
            return programmes.of(CaseIds.of(execution));
        }

        @Override
        public Optional<String> text(String name) {
            return Optional.ofNullable(execution.getVariable(name)).map(Objects::toString);
        }
    }
}

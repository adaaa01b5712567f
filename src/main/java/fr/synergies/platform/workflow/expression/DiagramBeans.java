package fr.synergies.platform.workflow.expression;

import fr.synergies.platform.workflow.ServiceStep;
import fr.synergies.platform.workflow.engine.CaseProgrammes;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.BeanFactory;

/** The beans that a diagram may name: those it calls, listed here, the steps of service tasks, and the listeners of late tasks. */
final class DiagramBeans {

    /** The beans whose methods an expression may call. */
    static final Set<String> CALLED = Set.of(
            "associationCalendar",
            "followUps",
            "groupCalendar",
            "planBApprovals",
            "programmeCalendar",
            "programmeLife",
            "reviewActions",
            "reviewApprovals",
            "reviewCalendar",
            "steeringApprovals",
            "steeringCommittee",
            "synergyCalendar",
            "synergyParties",
            "workingDays");

    private final BeanFactory beans;

    DiagramBeans(BeanFactory beans) {
        this.beans = beans;
    }

    /** The bean that a diagram may name so. */
    Optional<Object> named(String name) {
        return beans.containsBean(name) && (CALLED.contains(name) || isStep(name))
                ? Optional.of(beans.getBean(name))
                : Optional.empty();
    }

    /** The programme of a case, which a diagram names {@code programme}. */
    String programme(String caseId) {
        return beans.getBean(CaseProgrammes.class).of(caseId);
    }

    /** Whether a diagram may call the methods of this object. */
    boolean isCalled(Object object) {
        return CALLED.stream().anyMatch(name -> beans.containsBean(name) && beans.getBean(name) == object);
    }

    private boolean isStep(String name) {
        return beans.isTypeMatch(name, ServiceStep.class)
                || beans.isTypeMatch(name, JavaDelegate.class)
                || beans.isTypeMatch(name, TaskListener.class);
    }
}

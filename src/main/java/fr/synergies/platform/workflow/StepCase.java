package fr.synergies.platform.workflow;

import java.util.Optional;

/** The case in which a service task is reached, and what its process knows: ids and decisions. */
public interface StepCase {

    /** The case's id, which is the business key of the process. */
    String id();

    /** The engine's id of the process instance. */
    String processInstance();

    /** A variable as text; none where the process has no such variable. */
    Optional<String> text(String name);

    /** The code of the case's programme, as stored when the case opened; empty if it has none. */
    String programme();

    /** A variable that is a whole number. */
    default int number(String name) {
        return text(name).map(Integer::parseInt).orElseThrow();
    }
}

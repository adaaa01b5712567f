package fr.synergies.platform.workflow;

import java.util.Map;

/**
 * What a business module does when a process reaches a service task, registered in a {@link ProcessCode}. It is called in the
 * engine's transaction, which fails with it.
 */
@FunctionalInterface
public interface ServiceStep {

    /**
     * Does it.
     *
     * @return variables for the process (text, whole number, boolean); a {@code null} value removes the variable
     */
    Map<String, Object> run(StepCase reached);
}

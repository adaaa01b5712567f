package fr.synergies.platform.workflow;

import java.util.Map;

/** What a business module does when a case starts, registered in a {@link ProcessCode}. */
@FunctionalInterface
public interface CaseOpening {

    /** The name under which an opening says of which programme the case is. It is stored with the case, and is no variable. */
    String PROGRAMME = "programme";

    /**
     * Opens a case.
     *
     * @param businessKey the case's id, never blank
     * @param actor the user's id, {@code system} when the application itself starts the case
     * @return variables for the process, which overwrite those given by the caller, and the code of the {@link #PROGRAMME}
     * @throws fr.synergies.kernel.Refusal if the case must not start
     */
    Map<String, Object> open(String businessKey, String actor);
}

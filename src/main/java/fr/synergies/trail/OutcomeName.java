package fr.synergies.trail;

import fr.synergies.kernel.LocalizedText;
import java.util.Optional;

/** How people call an outcome that is a code of a module's own, such as the partner of a programme; every bean of this type is asked. */
@FunctionalInterface
public interface OutcomeName {

    /** Its name; empty if the act is none of the module's. */
    Optional<LocalizedText> of(Act act);
}

package fr.synergies.programme;

import fr.synergies.rules.Finding;
import java.util.List;

/** What a module finds missing or wrong in what is stated of a programme, told when it is registered and for as long as it lasts. */
@FunctionalInterface
public interface RegistrationFindings {

    List<Finding> of(Programme programme);
}

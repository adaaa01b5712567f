package fr.synergies.synergy.carried;

import java.util.List;
import org.springframework.stereotype.Component;

/** The expressions of the process {@code synergy}: the companies involved, and whether enough of them remain. */
@Component("synergyParties")
public class SynergyParties {

    private final RunningSynergyRepository synergies;

    SynergyParties(RunningSynergyRepository synergies) {
        this.synergies = synergies;
    }

    /** The SIRET of each company that takes part in the synergy of the case. */
    public List<String> of(String caseId) {
        return synergies.ofCase(caseId).orElseThrow().parties();
    }

    /** Whether the synergy can continue with the remaining companies. */
    public boolean suffice(String caseId) {
        return synergies.ofCase(caseId).orElseThrow().viable();
    }
}

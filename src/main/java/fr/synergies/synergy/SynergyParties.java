package fr.synergies.synergy;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the process {@code synergy} asks: whom it turns to, and whether enough of them are left. */
@Component("synergyParties")
public class SynergyParties {

    private final CarriedSynergyRepository synergies;

    SynergyParties(CarriedSynergyRepository synergies) {
        this.synergies = synergies;
    }

    /** The SIRET of each company that takes part in the case's synergy. */
    public List<String> of(String caseId) {
        return synergies.ofCase(caseId).orElseThrow().parties();
    }

    /** Whether the synergy can go on with those that are left. */
    public boolean suffice(String caseId) {
        return synergies.ofCase(caseId).orElseThrow().viable();
    }
}

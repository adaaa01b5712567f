package fr.synergies.trail;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The facts that an act changed, as far as the signed-in user may read them. */
@Component
public class ReadableFacts {

    private final ObjectProvider<ConfidentialFacts> confidential;

    ReadableFacts(ObjectProvider<ConfidentialFacts> confidential) {
        this.confidential = confidential;
    }

    public List<Facts.Changed> of(Act act) {
        boolean hidden = confidential.stream().anyMatch(facts -> facts.hidden(act.caseId()));
        return hidden ? List.of() : Facts.read(act.facts());
    }
}

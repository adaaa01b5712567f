package fr.synergies.company;

import fr.synergies.company.flow.ConsentWithdrawn;
import fr.synergies.company.flow.FactsChanged;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.trail.Act;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what is done to a company, in the case of that company, and requests that its proposals be judged again. */
@Component
public class CompanyActs {

    /** No facts. */
    static final Object NOTHING = Map.of();

    private final ApplicationEventPublisher events;

    CompanyActs(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Records an act and requests a new judgement.
     *
     * @param before the facts before, or {@link #NOTHING}
     * @param after the facts now, or {@link #NOTHING}
     */
    public void tell(StoredCompany company, String act, String outcome, Object before, Object after) {
        events.publishEvent(
                act(company.programme(), company.siret(), act, outcome).changing(before, after));
        events.publishEvent(new FactsChanged(company.programme()));
    }

    /** Records an act without requesting a new judgement: for imports, which request it once at the end. */
    public void tell(String programme, String siret, String act, String outcome) {
        events.publishEvent(act(programme, siret, act, outcome));
    }

    private static Act act(String programme, String siret, String act, String outcome) {
        return Act.in("company-" + programme + "-" + siret)
                .programme(programme)
                .did(act)
                .outcome(outcome);
    }

    /** Publishes that a company has withdrawn its consent to share its data. */
    public void withdrawn(String programme, long company) {
        events.publishEvent(new ConsentWithdrawn(programme, company));
    }

    public void changed(String programme) {
        events.publishEvent(new FactsChanged(programme));
    }
}

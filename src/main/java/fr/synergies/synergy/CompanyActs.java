package fr.synergies.synergy;

import fr.synergies.audit.Act;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what is done to a company, in the case of that company, and that proposals have to be looked at again. */
@Component
class CompanyActs {

    /** No facts. */
    static final Object NOTHING = Map.of();

    private final ApplicationEventPublisher events;

    CompanyActs(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Tells it.
     *
     * @param before what was known before, or {@link #NOTHING}
     * @param after what is known now, or {@link #NOTHING}
     */
    void tell(StoredCompany company, String act, String outcome, Object before, Object after) {
        events.publishEvent(
                act(company.programme(), company.siret(), act, outcome).changing(before, after));
        events.publishEvent(new FactsChanged(company.programme()));
    }

    /** Tells it without asking for a new look at proposals: for imports, which ask once. */
    void tell(String programme, String siret, String act, String outcome) {
        events.publishEvent(act(programme, siret, act, outcome));
    }

    private static Act act(String programme, String siret, String act, String outcome) {
        return Act.in("company-" + programme + "-" + siret)
                .programme(programme)
                .did(act)
                .outcome(outcome);
    }

    /** Tells that a company agrees no longer that its data is shared. */
    void withdrawn(String programme, long company) {
        events.publishEvent(new ConsentWithdrawn(programme, company));
    }

    void changed(String programme) {
        events.publishEvent(new FactsChanged(programme));
    }
}

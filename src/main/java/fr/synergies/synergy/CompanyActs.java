package fr.synergies.synergy;

import fr.synergies.audit.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what is done to a company, in the case of that company, and that proposals have to be looked at again. */
@Component
class CompanyActs {

    private final ApplicationEventPublisher events;

    CompanyActs(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(StoredCompany company, String act, String outcome) {
        tell(company.programme(), company.siret(), act, outcome);
        events.publishEvent(new FactsChanged(company.programme()));
    }

    /** Tells it without asking for a new look at proposals: for imports, which ask once. */
    void tell(String programme, String siret, String act, String outcome) {
        events.publishEvent(Act.in("company-" + programme + "-" + siret)
                .programme(programme)
                .did(act)
                .outcome(outcome));
    }

    /** Tells that a company agrees no longer that its data is shared. */
    void withdrawn(String programme, long company) {
        events.publishEvent(new ConsentWithdrawn(programme, company));
    }

    /** Tells that a table was imported, in a case of its own. */
    void imported(ImportJob job) {
        events.publishEvent(Act.in(job.caseId())
                .programme(job.programme())
                .did("import-stored")
                .outcome(job.mode().name())
                .because(job.file()));
    }

    void changed(String programme) {
        events.publishEvent(new FactsChanged(programme));
    }
}

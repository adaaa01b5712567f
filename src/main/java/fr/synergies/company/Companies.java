package fr.synergies.company;

import fr.synergies.company.flow.CompanyRepository;
import fr.synergies.company.flow.CompanySearch;
import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.FlowDependents;
import fr.synergies.company.flow.FlowRepository;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.form.CompanyForm;
import fr.synergies.company.form.FactsCheck;
import fr.synergies.company.reference.NafList;
import fr.synergies.company.visit.VisitRepository;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The companies of the programmes. Callers of methods that change them have checked that the user is staff; other users see only
 * companies that share their data.
 */
@Service
public class Companies {

    private final CompanyRepository companies;
    private final FlowRepository flows;
    private final FlowDependents dependents;
    private final Programmes programmes;
    private final FactsCheck check;
    private final NafList activities;
    private final VisitRepository visits;
    private final CompanyActs acts;

    Companies(
            CompanyRepository companies,
            FlowRepository flows,
            FlowDependents dependents,
            Programmes programmes,
            FactsCheck check,
            NafList activities,
            VisitRepository visits,
            CompanyActs acts) {
        this.companies = companies;
        this.flows = flows;
        this.dependents = dependents;
        this.programmes = programmes;
        this.check = check;
        this.activities = activities;
        this.visits = visits;
        this.acts = acts;
    }

    /**
     * A page of companies, by SIRET.
     *
     * @param page SIRET of the last one already read, empty for the first page
     * @throws Refusal NOT_FOUND if there is no such programme
     */
    @Transactional(readOnly = true)
    public Listing<StoredCompany> search(String programme, CompanySearch search, String page) {
        String owner = programmes.named(programme).code();
        return Listing.cut(
                companies.search(
                        owner,
                        search,
                        activities.named(search.text()),
                        CurrentStaff.signedIn(),
                        page,
                        Listing.SIZE + 1),
                Listing.SIZE,
                StoredCompany::siret);
    }

    /** The total number of companies found by a search. */
    @Transactional(readOnly = true)
    public int count(String programme, CompanySearch search) {
        String owner = programmes.named(programme).code();
        return companies.count(owner, search, activities.named(search.text()), CurrentStaff.signedIn());
    }

    /**
     * A company.
     *
     * @throws Refusal NOT_FOUND if there is no such company, or for others than staff if it does not share its data
     */
    @Transactional(readOnly = true)
    public StoredCompany of(String programme, String siret) {
        String owner = programmes.named(programme).code();
        return companies
                .find(owner, siret)
                .filter(company -> company.shared() || CurrentStaff.signedIn())
                .orElseThrow(() -> Refusal.notFound("synergy.siret.unknown", siret, owner));
    }

    /**
     * Adds a company.
     *
     * @throws Refusal INVALID naming each field, CONFLICT if the programme has it
     */
    @Transactional
    public StoredCompany add(String programme, CompanyForm form) {
        String owner = locked(programme);
        FactsCheck.refuse(check.company(form, owner));
        if (companies.find(owner, form.siret()).isPresent()) {
            throw Refusal.conflict("synergy.siret.taken", form.siret(), owner);
        }
        companies.add(owner, form.siret(), form.facts());
        StoredCompany added = of(owner, form.siret());
        acts.tell(added, "company-added", form.consent().name(), CompanyActs.NOTHING, added.facts());
        return added;
    }

    /**
     * Changes a company; if it no longer consents, its proposals are deleted at once.
     *
     * @throws Refusal INVALID naming each field, CONFLICT if somebody changed it since it was read
     */
    @Transactional
    public StoredCompany change(String programme, String siret, CompanyForm form) {
        String owner = locked(programme);
        StoredCompany known = of(owner, siret);
        FactsCheck.refuse(check.company(form, owner));
        if (!form.siret().equals(siret)) {
            throw Refusal.invalid(Violation.of("siret", "synergy.siret.fixed"));
        }
        if (form.version() == null) {
            throw Refusal.invalid(Violation.of("version", "synergy.version.missing"));
        }
        if (!companies.change(known.id(), form.version(), form.facts())) {
            throw Refusal.conflict("synergy.version.old");
        }
        if (form.consent() == Consent.WITHDRAWN) {
            dependents.forgetCompany(known.id());
            acts.withdrawn(owner, known.id());
        }
        StoredCompany changed = of(owner, siret);
        acts.tell(changed, "company-changed", form.consent().name(), known.facts(), changed.facts());
        return changed;
    }

    /**
     * Deletes a company with its flows, visits and proposals.
     *
     * @throws Refusal CONFLICT if it is or was part of a synergy
     */
    @Transactional
    public void remove(String programme, String siret) {
        StoredCompany known = of(locked(programme), siret);
        if (dependents.ofCompany(known.id())) {
            throw Refusal.conflict("synergy.case.company-involved", siret);
        }
        dependents.forgetCompany(known.id());
        flows.removeOf(known.id());
        visits.removeOf(known.id());
        companies.remove(known.id());
        acts.tell(known, "company-removed", "", known.facts(), CompanyActs.NOTHING);
    }

    private String locked(String programme) {
        String owner = programmes.named(programme).code();
        programmes.lock(owner);
        return owner;
    }
}

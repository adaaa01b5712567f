package fr.synergies.company;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.FlowCounts;
import fr.synergies.company.flow.FlowDependents;
import fr.synergies.company.flow.FlowFacts;
import fr.synergies.company.flow.FlowRepository;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.PageKey;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.form.FactsCheck;
import fr.synergies.company.form.FlowForm;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Programmes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The flows of companies, visible to users who may see the company. */
@Service
public class Flows {

    private final FlowRepository flows;
    private final FlowCounts counts;
    private final Companies companies;
    private final FlowDependents dependents;
    private final Programmes programmes;
    private final FactsCheck check;
    private final CompanyActs acts;

    Flows(
            FlowRepository flows,
            FlowCounts counts,
            Companies companies,
            FlowDependents dependents,
            Programmes programmes,
            FactsCheck check,
            CompanyActs acts) {
        this.flows = flows;
        this.counts = counts;
        this.companies = companies;
        this.dependents = dependents;
        this.programmes = programmes;
        this.check = check;
        this.acts = acts;
    }

    /**
     * A page of flows, in the order in which they were added.
     *
     * @param page id of the last one already read, empty for the first page
     * @throws Refusal NOT_FOUND if there is no such programme, INVALID if the page is not an id
     */
    @Transactional(readOnly = true)
    public Listing<StoredFlow> search(String programme, String siret, String resource, String page) {
        String owner = programmes.named(programme).code();
        return Listing.cut(
                flows.search(owner, siret, resource, CurrentStaff.signedIn(), PageKey.id(page), Listing.SIZE + 1),
                Listing.SIZE,
                flow -> String.valueOf(flow.id()));
    }

    /** The number of flows by the row id of the company, of companies that the user may see; those without are absent. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> counts(List<StoredCompany> seen) {
        return counts.of(seen);
    }

    /**
     * A flow.
     *
     * @throws Refusal NOT_FOUND if there is no such flow, or if the user may not see its company
     */
    @Transactional(readOnly = true)
    public StoredFlow of(String programme, long id) {
        String owner = programmes.named(programme).code();
        StoredFlow flow = flows.find(owner, id)
                .orElseThrow(() -> Refusal.notFound("synergy.flow.unknown", String.valueOf(id), owner));
        companies.of(owner, flow.siret());
        return flow;
    }

    @Transactional(readOnly = true)
    public List<StoredFlow> of(StoredCompany company) {
        return flows.of(company);
    }

    /**
     * Adds a flow.
     *
     * @throws Refusal INVALID naming each field, CONFLICT if its company already has such a flow
     */
    @Transactional
    public StoredFlow add(String programme, FlowForm form) {
        String owner = locked(programme);
        FactsCheck.refuse(check.flow(form, owner));
        StoredCompany company = company(owner, form);
        refuseTwin(company, form.facts(), 0);
        flows.add(company.id(), form.facts());
        acts.tell(company, "flow-added", form.direction() + " " + form.resource(), CompanyActs.NOTHING, form.facts());
        return twin(company, form.facts()).orElseThrow();
    }

    /**
     * Changes a flow.
     *
     * @throws Refusal INVALID naming each field, CONFLICT if somebody changed it since it was read, or if such a flow already
     *     exists
     */
    @Transactional
    public StoredFlow change(String programme, long id, FlowForm form) {
        String owner = locked(programme);
        StoredFlow known = of(owner, id);
        FactsCheck.refuse(check.flow(form, owner));
        if (!form.siret().equals(known.siret())) {
            throw Refusal.invalid(Violation.of("siret", "synergy.siret.fixed"));
        }
        if (form.version() == null) {
            throw Refusal.invalid(Violation.of("version", "synergy.version.missing"));
        }
        StoredCompany company = companies.of(owner, known.siret());
        refuseTwin(company, form.facts(), id);
        if (!flows.change(id, form.version(), form.facts())) {
            throw Refusal.conflict("synergy.version.old");
        }
        acts.tell(company, "flow-changed", form.direction() + " " + form.resource(), known.facts(), form.facts());
        return of(owner, id);
    }

    /**
     * Deletes a flow and its proposals.
     *
     * @throws Refusal CONFLICT if it is or was part of a synergy
     */
    @Transactional
    public void remove(String programme, long id) {
        String owner = locked(programme);
        StoredFlow known = of(owner, id);
        if (dependents.ofFlow(id)) {
            throw Refusal.conflict("synergy.case.flow-involved", String.valueOf(id));
        }
        dependents.forgetFlow(id);
        flows.remove(id);
        acts.tell(
                companies.of(owner, known.siret()),
                "flow-removed",
                known.facts().direction() + " " + known.facts().resource(),
                known.facts(),
                CompanyActs.NOTHING);
    }

    private StoredCompany company(String owner, FlowForm form) {
        try {
            return companies.of(owner, form.siret());
        } catch (Refusal unknown) {
            throw Refusal.invalid(Violation.of("siret", unknown.code(), form.siret(), owner));
        }
    }

    private void refuseTwin(StoredCompany company, FlowFacts facts, long self) {
        twin(company, facts).filter(twin -> twin.id() != self).ifPresent(twin -> {
            throw Refusal.conflict("synergy.flow.twin", String.valueOf(twin.id()));
        });
    }

    private Optional<StoredFlow> twin(StoredCompany company, FlowFacts facts) {
        return flows.of(company).stream()
                .filter(flow -> flow.facts().key().equals(facts.key()))
                .findFirst();
    }

    private String locked(String programme) {
        String owner = programmes.named(programme).code();
        programmes.lock(owner);
        return owner;
    }
}

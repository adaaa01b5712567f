package fr.synergies.synergy;

import fr.synergies.programme.Programmes;
import fr.synergies.web.Refusal;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes tables of flows in. A table taken in twice changes nothing the second time. */
@Service
class Imports {

    private final Programmes programmes;
    private final CompanyRepository companies;
    private final FlowRepository flows;
    private final ProposalRepository proposals;
    private final FactsCheck check;
    private final CompanyActs acts;
    private final Validator validator;
    private final MessageSource texts;

    Imports(
            Programmes programmes,
            CompanyRepository companies,
            FlowRepository flows,
            ProposalRepository proposals,
            FactsCheck check,
            CompanyActs acts,
            Validator validator,
            MessageSource texts) {
        this.programmes = programmes;
        this.companies = companies;
        this.flows = flows;
        this.proposals = proposals;
        this.check = check;
        this.acts = acts;
        this.validator = validator;
        this.texts = texts;
    }

    /**
     * Takes a table in, or says what that would do; the caller has checked that the signed-in user is staff.
     *
     * @throws Refusal NOT_FOUND without such a programme, INVALID if the file is no table of flows
     */
    @Transactional
    ImportReport take(String programme, byte[] content, ImportMode mode, boolean dryRun, Locale language) {
        String owner = programmes.named(programme).code();
        List<SheetRow> rows = Sheets.read(content);
        programmes.lock(owner);
        RowCheck checked = new RowCheck(validator, check, texts, language);
        ImportPlan plan = new ImportPlan(companies.all(owner), flows.all(owner));
        rows.stream().map(checked::good).flatMap(Optional::stream).forEach(plan::take);
        int bad =
                (int) checked.faults().stream().map(ImportFault::row).distinct().count();
        boolean stored = !dryRun && (bad == 0 || mode == ImportMode.GOOD_ROWS);
        if (stored) {
            store(owner, plan);
        }
        return new ImportReport(
                stored,
                dryRun,
                mode,
                rows.size(),
                bad,
                plan.added().size(),
                plan.changed().size(),
                plan.flowsAdded(),
                plan.changedFlows().size(),
                plan.unchanged(),
                List.copyOf(checked.faults()));
    }

    private void store(String programme, ImportPlan plan) {
        Map<String, String> told = new TreeMap<>();
        companies.add(programme, plan.added());
        plan.added().keySet().forEach(siret -> told.put(siret, "ADDED"));
        plan.changed().forEach((company, facts) -> {
            companies.change(company.id(), company.version(), facts);
            if (facts.consent() == Consent.WITHDRAWN) {
                proposals.removeOfCompany(company.id());
                acts.withdrawn(programme, company.id());
            }
            told.put(company.siret(), "CHANGED");
        });
        if (!plan.addedFlows().isEmpty()) {
            flows.add(companies.ids(programme), plan.addedFlows());
        }
        plan.changedFlows().forEach((flow, facts) -> flows.change(flow.id(), flow.version(), facts));
        plan.addedFlows().keySet().forEach(siret -> told.putIfAbsent(siret, "FLOWS"));
        plan.changedFlows().keySet().forEach(flow -> told.putIfAbsent(flow.siret(), "FLOWS"));
        told.forEach((siret, outcome) -> acts.tell(programme, siret, "company-imported", outcome));
        if (!told.isEmpty()) {
            acts.changed(programme);
        }
    }
}

package fr.synergies.synergy;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stored companies and flows as the rules take them; those of companies that withdrew their consent are left out. */
@Component
class StoredFacts {

    private final CompanyRepository companies;
    private final FlowRepository flows;
    private final SynergyRules rules;
    private final WasteList wastes;

    StoredFacts(CompanyRepository companies, FlowRepository flows, SynergyRules rules, WasteList wastes) {
        this.companies = companies;
        this.flows = flows;
        this.rules = rules;
        this.wastes = wastes;
    }

    /** The flows that may be judged. A code that the tables no longer have leaves its flow out, a place its company. */
    List<Flow> of(String programme) {
        Map<String, Company> judged = companies.all(programme).stream()
                .filter(company -> company.facts().consent() != Consent.WITHDRAWN)
                .filter(company ->
                        rules.tables().parks().containsKey(company.facts().park()))
                .map(this::company)
                .collect(Collectors.toMap(Company::id, Function.identity()));
        return flows.all(programme).stream()
                .filter(flow -> judged.containsKey(flow.siret()))
                .filter(flow ->
                        rules.tables().resources().containsKey(flow.facts().resource()))
                .map(flow -> flow(flow, judged.get(flow.siret())))
                .toList();
    }

    private Company company(StoredCompany stored) {
        CompanyFacts facts = stored.facts();
        Optional<Position> position = facts.latitude()
                .map(latitude -> new Position(
                        latitude.doubleValue(), facts.longitude().orElseThrow().doubleValue()));
        Set<String> permits = facts.permits().stream().map(WasteCode::digits).collect(Collectors.toSet());
        return new Company(
                stored.siret(),
                rules.tables().parks().get(facts.park()),
                facts.consent() == Consent.GIVEN,
                position,
                permits,
                facts.permitsKnown());
    }

    private Flow flow(StoredFlow stored, Company company) {
        FlowFacts facts = stored.facts();
        return new Flow(
                stored.ruleId(),
                company,
                facts.direction(),
                rules.tables().resources().get(facts.resource()),
                Optional.of(facts.wasteCode()).filter(code -> !code.isEmpty()).map(wastes::code),
                facts.quantity(),
                Optional.ofNullable(rules.tables().units().get(facts.unit())),
                facts.period(),
                new LinkedHashSet<>(facts.months()),
                facts.unitPrice(),
                facts.disposalPrice(),
                BigDecimal.ZERO);
    }
}

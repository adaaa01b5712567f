package fr.synergies.synergy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
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
    private final BoundQuantities bound;

    StoredFacts(
            CompanyRepository companies,
            FlowRepository flows,
            SynergyRules rules,
            WasteList wastes,
            BoundQuantities bound) {
        this.companies = companies;
        this.flows = flows;
        this.rules = rules;
        this.wastes = wastes;
        this.bound = bound;
    }

    /** The flows that may be judged. A code that the tables no longer have leaves its flow out, a place its company. */
    List<Flow> of(String programme) {
        return judged(programme, companies.all(programme), flows.all(programme));
    }

    /** Some of them, in their order. */
    List<Flow> named(String programme, List<Long> ids) {
        Map<Long, StoredFlow> known = ids.isEmpty() ? Map.of() : flows.named(programme, ids);
        List<StoredCompany> owners = known.values().stream()
                .map(StoredFlow::siret)
                .distinct()
                .flatMap(siret -> companies.find(programme, siret).stream())
                .toList();
        return judged(
                programme,
                owners,
                ids.stream().filter(known::containsKey).map(known::get).toList());
    }

    private List<Flow> judged(String programme, Collection<StoredCompany> owners, List<StoredFlow> stored) {
        Map<Long, BigDecimal> used = bound.of(programme);
        Map<String, Company> judged = owners.stream()
                .filter(company -> company.facts().consent() != Consent.WITHDRAWN)
                .filter(company ->
                        rules.tables().parks().containsKey(company.facts().park()))
                .map(this::company)
                .collect(Collectors.toMap(Company::id, Function.identity()));
        return stored.stream()
                .filter(flow -> judged.containsKey(flow.siret()))
                .filter(flow ->
                        rules.tables().resources().containsKey(flow.facts().resource()))
                .map(flow -> flow(flow, judged.get(flow.siret()), used.getOrDefault(flow.id(), BigDecimal.ZERO)))
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

    private Flow flow(StoredFlow stored, Company company, BigDecimal used) {
        FlowFacts facts = stored.facts();
        Optional<FlowUnit> unit = Optional.ofNullable(rules.tables().units().get(facts.unit()));
        return new Flow(
                stored.ruleId(),
                company,
                facts.direction(),
                rules.tables().resources().get(facts.resource()),
                Optional.of(facts.wasteCode()).filter(code -> !code.isEmpty()).map(wastes::code),
                facts.quantity(),
                unit,
                facts.period(),
                new LinkedHashSet<>(facts.months()),
                facts.unitPrice(),
                facts.disposalPrice(),
                unit.map(known -> perPeriod(used, known, facts.period())).orElse(BigDecimal.ZERO));
    }

    /** What is used a year, in base units, as a part of a flow's quantity: in its unit and period. */
    private static BigDecimal perPeriod(BigDecimal used, FlowUnit unit, Period period) {
        return Plain.number(used.divide(unit.factor().multiply(period.perYear()), MathContext.DECIMAL64));
    }
}

package fr.synergies.synergy.detection;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.CompanyFacts;
import fr.synergies.company.flow.CompanyRepository;
import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.Decimals;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.FlowFacts;
import fr.synergies.company.flow.FlowRepository;
import fr.synergies.company.flow.FlowUnit;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.Position;
import fr.synergies.company.flow.Resource;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.reference.WasteCode;
import fr.synergies.company.reference.WasteList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stored companies and flows in the form of the rules; those of companies that withdrew their consent are left out. */
@Component
public class StoredFacts {

    private static final int DECIMALS = 6;

    private final CompanyRepository companies;
    private final FlowRepository flows;
    private final BoundQuantities bound;
    private final WasteList wastes;

    StoredFacts(CompanyRepository companies, FlowRepository flows, BoundQuantities bound, WasteList wastes) {
        this.companies = companies;
        this.flows = flows;
        this.bound = bound;
        this.wastes = wastes;
    }

    /** The flows that may be judged. Flows and companies with codes that are no longer in the tables are left out. */
    List<Flow> of(String programme, SynergyTables tables) {
        return ofResources(programme, Set.of(), tables);
    }

    /** The flows of some resources; if none is given, of all. */
    List<Flow> ofResources(String programme, Set<String> resources, SynergyTables tables) {
        Map<String, Company> judged = judged(companies.all(programme), tables);
        Map<Long, BigDecimal> used = bound.of(programme);
        List<Flow> found = new ArrayList<>();
        flows.each(
                programme, resources, flow -> flow(flow, judged, used, tables).ifPresent(found::add));
        return found;
    }

    /** Stored flows, by the id used by the rules. */
    Map<String, Flow> ofFlows(String programme, Collection<StoredFlow> some, SynergyTables tables) {
        Set<String> sirets = some.stream().map(StoredFlow::siret).collect(Collectors.toSet());
        Map<String, Company> judged = judged(companies.named(programme, sirets), tables);
        Map<Long, BigDecimal> used = bound.of(programme);
        Map<String, Flow> found = new HashMap<>();
        some.forEach(flow -> flow(flow, judged, used, tables).ifPresent(each -> found.put(each.id(), each)));
        return found;
    }

    /** Flows by row id, in order, as far as they may be judged. */
    public List<Flow> named(String programme, List<Long> ids, SynergyTables tables) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Flow> found = ofFlows(programme, flows.named(programme, ids).values(), tables);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(StoredFlow.ruleId(id))))
                .toList();
    }

    private Map<String, Company> judged(List<StoredCompany> stored, SynergyTables tables) {
        return stored.stream()
                .filter(company -> company.facts().consent() != Consent.WITHDRAWN)
                .filter(company -> tables.parks().containsKey(company.facts().park()))
                .collect(Collectors.toMap(StoredCompany::siret, each -> company(each, tables)));
    }

    private static Company company(StoredCompany stored, SynergyTables tables) {
        CompanyFacts facts = stored.facts();
        Optional<Position> position = facts.latitude()
                .map(latitude -> new Position(
                        latitude.doubleValue(), facts.longitude().orElseThrow().doubleValue()));
        Set<String> permits = facts.permits().stream().map(WasteCode::digits).collect(Collectors.toSet());
        return new Company(
                stored.siret(),
                tables.parks().get(facts.park()),
                facts.consent() == Consent.GIVEN,
                position,
                permits,
                facts.permitsKnown());
    }

    private Optional<Flow> flow(
            StoredFlow stored, Map<String, Company> judged, Map<Long, BigDecimal> used, SynergyTables tables) {
        FlowFacts facts = stored.facts();
        Resource resource = tables.resources().get(facts.resource());
        if (!judged.containsKey(stored.siret()) || resource == null) {
            return Optional.empty();
        }
        Optional<FlowUnit> unit = Optional.ofNullable(tables.units().get(facts.unit()));
        return Optional.of(new Flow(
                stored.ruleId(),
                judged.get(stored.siret()),
                facts.direction(),
                resource,
                Optional.of(facts.wasteCode()).filter(code -> !code.isEmpty()).map(wastes::code),
                facts.quantity(),
                unit,
                facts.period(),
                new LinkedHashSet<>(facts.months()),
                facts.unitPrice(),
                facts.disposalPrice(),
                part(used.getOrDefault(stored.id(), BigDecimal.ZERO), unit, facts.period())));
    }

    /** Converts a yearly quantity in the base unit to the unit and period of the flow. */
    private static BigDecimal part(BigDecimal used, Optional<FlowUnit> unit, Period period) {
        BigDecimal yearly = unit.map(known -> known.fromBase(used)).orElse(used);
        return Decimals.number(
                yearly.divide(period.perYear(), MathContext.DECIMAL128).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}

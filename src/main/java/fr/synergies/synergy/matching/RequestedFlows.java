package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.FlowUnit;
import fr.synergies.company.flow.Position;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.reference.WasteCode;
import fr.synergies.company.reference.WasteList;
import fr.synergies.synergy.matching.SynergyEvaluationRequest.CompanyRequest;
import fr.synergies.synergy.matching.SynergyEvaluationRequest.FlowRequest;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Converts flows between the form of the API and of stored facts, which use codes, and the form of the rules, with the rows of
 * the tables for these codes.
 */
public final class RequestedFlows {

    private final SynergyTables tables;
    private final WasteList wastes;

    public RequestedFlows(SynergyTables tables, WasteList wastes) {
        this.tables = tables;
        this.wastes = wastes;
    }

    /** The flows, in order; a flow with an unknown resource and a company with an unknown park are left out. */
    public List<Flow> of(List<CompanyRequest> companies, List<FlowRequest> flows) {
        Map<String, Company> known = new HashMap<>();
        companies.stream()
                .filter(each -> tables.parks().containsKey(each.park()))
                .forEach(each -> known.put(each.id(), company(each)));
        return flows.stream()
                .filter(each -> known.containsKey(each.company()))
                .filter(each -> tables.resources().containsKey(each.resource()))
                .map(each -> flow(each, known.get(each.company())))
                .toList();
    }

    /** The companies by their codes, each once. */
    static List<CompanyRequest> companies(Collection<Flow> flows) {
        return flows.stream()
                .map(Flow::company)
                .distinct()
                .map(company -> new CompanyRequest(
                        company.id(),
                        company.park().code(),
                        company.consent(),
                        company.stated()
                                .map(place -> BigDecimal.valueOf(place.latitude()))
                                .orElse(null),
                        company.stated()
                                .map(place -> BigDecimal.valueOf(place.longitude()))
                                .orElse(null),
                        company.permits().stream().sorted().toList(),
                        company.permitsKnown()))
                .toList();
    }

    /** The flows by their codes. */
    static List<FlowRequest> flows(Collection<Flow> flows) {
        return flows.stream()
                .map(flow -> new FlowRequest(
                        flow.id(),
                        flow.company().id(),
                        flow.direction(),
                        flow.resource().code(),
                        flow.waste().map(WasteCode::toString).orElse(null),
                        flow.quantity(),
                        flow.unit().map(FlowUnit::code).orElse(null),
                        flow.period(),
                        flow.months().stream().sorted().toList(),
                        flow.unitPrice(),
                        flow.disposalPrice(),
                        flow.bound()))
                .toList();
    }

    private Company company(CompanyRequest request) {
        Optional<Position> position = Optional.ofNullable(request.latitude())
                .map(latitude ->
                        new Position(latitude.doubleValue(), request.longitude().doubleValue()));
        Set<String> permits = Stream.ofNullable(request.permits())
                .flatMap(List::stream)
                .map(WasteCode::digits)
                .collect(Collectors.toSet());
        return new Company(
                request.id(),
                tables.parks().get(request.park()),
                Boolean.TRUE.equals(request.consent()),
                position,
                permits,
                Boolean.TRUE.equals(request.permitsKnown()));
    }

    private Flow flow(FlowRequest request, Company company) {
        return new Flow(
                request.id(),
                company,
                request.direction(),
                tables.resources().get(request.resource()),
                Optional.ofNullable(request.wasteCode()).map(wastes::code),
                request.quantity(),
                Optional.ofNullable(request.unit()).map(tables.units()::get),
                request.period(),
                request.months() == null ? Set.of() : new LinkedHashSet<>(request.months()),
                orZero(request.unitPrice()),
                orZero(request.disposalPrice()),
                orZero(request.bound()));
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}

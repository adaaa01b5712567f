package fr.synergies.synergy;

import fr.synergies.programme.Programmes;
import fr.synergies.synergy.SynergyEvaluationRequest.CompanyRequest;
import fr.synergies.synergy.SynergyEvaluationRequest.FlowRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Judges companies and flows that nobody stores. */
@Service
class SynergyEvaluation {

    private final Programmes programmes;
    private final SynergyRules rules;
    private final WasteList wastes;

    SynergyEvaluation(Programmes programmes, SynergyRules rules, WasteList wastes) {
        this.programmes = programmes;
        this.rules = rules;
        this.wastes = wastes;
    }

    /**
     * Every synergy the flows could make, the best first.
     *
     * @throws fr.synergies.web.Refusal NOT_FOUND without such a programme, UNPROCESSABLE with too many synergies
     */
    List<Synergy> judge(SynergyEvaluationRequest request) {
        programmes.named(request.programme());
        Map<String, Company> companies = new HashMap<>();
        request.companies().forEach(each -> companies.put(each.id(), company(each)));
        return rules.judge(request.flows().stream()
                .map(each -> flow(each, companies.get(each.company())))
                .toList());
    }

    private Company company(CompanyRequest request) {
        Optional<Position> position = Optional.ofNullable(request.latitude())
                .map(latitude ->
                        new Position(latitude.doubleValue(), request.longitude().doubleValue()));
        Set<String> permits = request.permits() == null
                ? Set.of()
                : request.permits().stream().map(WasteCode::digits).collect(Collectors.toSet());
        return new Company(
                request.id(),
                rules.tables().parks().get(request.park()),
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
                rules.tables().resources().get(request.resource()),
                Optional.ofNullable(request.wasteCode()).map(wastes::code),
                request.quantity(),
                Optional.ofNullable(request.unit()).map(rules.tables().units()::get),
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

package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Dimension;
import fr.synergies.company.flow.FlowUnit;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.reference.WasteCode;
import fr.synergies.company.reference.WasteList;
import fr.synergies.synergy.matching.SynergyEvaluationRequest.CompanyRequest;
import fr.synergies.synergy.matching.SynergyEvaluationRequest.FlowRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds references in an evaluation that do not exist or are duplicated. Violations of single constraints are left to those. */
final class EvaluationFaults {

    private static final String COMPANIES = "companies";
    private static final String FLOWS = "flows";

    private final SynergyTables tables;
    private final WasteList wastes;
    private final List<Fault> faults = new ArrayList<>();

    private EvaluationFaults(SynergyTables tables, WasteList wastes) {
        this.tables = tables;
        this.wastes = wastes;
    }

    /**
     * A field at fault.
     *
     * @param item index in the field's own list, -1 if it has none
     */
    record Fault(String list, int index, String field, int item, String key, List<Object> arguments) {}

    static List<Fault> of(SynergyEvaluationRequest request, SynergyTables tables, WasteList wastes) {
        EvaluationFaults found = new EvaluationFaults(tables, wastes);
        List<CompanyRequest> companies = orNone(request.companies());
        List<FlowRequest> flows = orNone(request.flows());
        if (companies.size() <= SynergyEvaluationRequest.MOST && flows.size() <= SynergyEvaluationRequest.MOST) {
            Set<String> ids = found.companies(companies);
            found.flows(flows, ids);
        }
        return found.faults;
    }

    private Set<String> companies(List<CompanyRequest> companies) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < companies.size(); i++) {
            CompanyRequest company = companies.get(i);
            if (company == null) {
                continue;
            }
            once(COMPANIES, i, company.id(), ids);
            known(COMPANIES, i, "park", company.park(), tables.parks().keySet(), "synergy.park.unknown");
            if ((company.latitude() == null) != (company.longitude() == null)) {
                add(COMPANIES, i, company.latitude() == null ? "latitude" : "longitude", "synergy.position.half");
            }
            List<String> permits = orNone(company.permits());
            for (int permit = 0; permit < permits.size(); permit++) {
                listed(COMPANIES, i, "permits", permit, permits.get(permit));
            }
        }
        return ids;
    }

    private void flows(List<FlowRequest> flows, Set<String> companies) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < flows.size(); i++) {
            FlowRequest flow = flows.get(i);
            if (flow == null) {
                continue;
            }
            once(FLOWS, i, flow.id(), ids);
            if (stated(flow.company()) && !companies.contains(flow.company())) {
                add(FLOWS, i, "company", "synergy.company.unknown", flow.company());
            }
            known(FLOWS, i, "resource", flow.resource(), tables.resources().keySet(), "synergy.resource.unknown");
            unit(i, flow);
            listed(FLOWS, i, "wasteCode", -1, flow.wasteCode());
        }
    }

    private void unit(int index, FlowRequest flow) {
        if (flow.unit() == null) {
            return;
        }
        FlowUnit unit = tables.units().get(flow.unit());
        if (unit == null) {
            String units = String.join(", ", tables.units().keySet());
            add(FLOWS, index, "unit", "synergy.unit.unknown", flow.unit(), units);
        } else if (unit.dimension() == Dimension.MONEY && flow.period() != null && flow.period() != Period.YEAR) {
            add(FLOWS, index, "period", "synergy.period.yearly", flow.unit());
        }
    }

    private void once(String list, int index, String id, Set<String> ids) {
        if (stated(id) && !ids.add(id)) {
            add(list, index, "id", "synergy.id.twice", id);
        }
    }

    private void known(String list, int index, String field, String code, Set<String> codes, String key) {
        if (stated(code) && !codes.contains(code)) {
            add(list, index, field, key, code, String.join(", ", codes));
        }
    }

    private void listed(String list, int index, String field, int item, String code) {
        if (code != null && code.matches(WasteCode.FORMAT) && !wastes.has(code)) {
            faults.add(new Fault(list, index, field, item, "synergy.waste.unknown", List.of(code)));
        }
    }

    private void add(String list, int index, String field, String key, Object... arguments) {
        faults.add(new Fault(list, index, field, -1, key, List.of(arguments)));
    }

    private static boolean stated(String text) {
        return text != null && !text.isBlank();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}

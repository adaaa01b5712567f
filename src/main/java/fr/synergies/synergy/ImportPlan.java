package fr.synergies.synergy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What good rows would change in what is stored. */
final class ImportPlan {

    private final Map<String, StoredCompany> known;
    private final Map<String, Map<FlowFacts.Key, StoredFlow>> knownFlows = new HashMap<>();
    private final Map<String, CompanyFacts> added = new LinkedHashMap<>();
    private final Map<StoredCompany, CompanyFacts> changed = new LinkedHashMap<>();
    private final Map<String, List<FlowFacts>> addedFlows = new LinkedHashMap<>();
    private final Map<StoredFlow, FlowFacts> changedFlows = new LinkedHashMap<>();
    private int unchanged;

    ImportPlan(List<StoredCompany> companies, List<StoredFlow> flows) {
        known = companies.stream().collect(Collectors.toMap(StoredCompany::siret, Function.identity()));
        flows.forEach(flow -> knownFlows
                .computeIfAbsent(flow.siret(), siret -> new HashMap<>())
                .put(flow.facts().key(), flow));
    }

    void take(ImportedRow row) {
        boolean same = sameCompany(row);
        boolean sameFlow = row.flow().map(flow -> sameFlow(row.siret(), flow)).orElse(true);
        if (same && sameFlow) {
            unchanged++;
        }
    }

    /** Companies to add, by SIRET. */
    Map<String, CompanyFacts> added() {
        return added;
    }

    Map<StoredCompany, CompanyFacts> changed() {
        return changed;
    }

    /** Flows to add, by the SIRET of their company. */
    Map<String, List<FlowFacts>> addedFlows() {
        return addedFlows;
    }

    Map<StoredFlow, FlowFacts> changedFlows() {
        return changedFlows;
    }

    int unchanged() {
        return unchanged;
    }

    int flowsAdded() {
        return addedFlows.values().stream().mapToInt(List::size).sum();
    }

    private boolean sameCompany(ImportedRow row) {
        StoredCompany company = known.get(row.siret());
        if (company == null) {
            return added.put(row.siret(), row.company()) != null;
        }
        if (!company.facts().equals(row.company())) {
            changed.put(company, row.company());
            return false;
        }
        return true;
    }

    private boolean sameFlow(String siret, FlowFacts facts) {
        StoredFlow flow = knownFlows.getOrDefault(siret, Map.of()).get(facts.key());
        if (flow == null) {
            addedFlows.computeIfAbsent(siret, each -> new ArrayList<>()).add(facts);
            return false;
        }
        if (!flow.facts().equals(facts)) {
            changedFlows.put(flow, facts);
            return false;
        }
        return true;
    }
}

package fr.synergies.synergy.detection;

import fr.synergies.company.flow.StoredFlow;
import fr.synergies.platform.jobs.JobRun;
import fr.synergies.programme.Programmes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The proposals in the database. Each write is a step of its detection, for which changes of facts wait. */
@Component
class StoredEntries {

    private final ProposalStore store;
    private final Programmes programmes;

    StoredEntries(ProposalStore store, Programmes programmes) {
        this.store = store;
        this.programmes = programmes;
    }

    ProposalEntries of(String programme, JobRun run) {
        return new Pages(programme, run);
    }

    private final class Pages implements ProposalEntries {

        private final String programme;
        private final JobRun run;

        Pages(String programme, JobRun run) {
            this.programme = programme;
            this.run = run;
        }

        @Override
        public Map<String, Known> received(Collection<String> flows) {
            return store.ofFlows(ids(flows), true);
        }

        @Override
        public Map<String, Known> touching(Collection<String> flows) {
            return store.ofFlows(ids(flows), false);
        }

        @Override
        public Map<String, Known> pooled(Collection<String> pools) {
            return store.ofPools(programme, pools);
        }

        @Override
        public Set<String> pools() {
            return store.pools(programme);
        }

        @Override
        public void write(List<JudgedProposal> added, Map<Long, JudgedProposal> changed, Collection<Long> removed) {
            run.step(() -> {
                programmes.lock(programme);
                Set<Long> there = there(added, changed.values());
                store.remove(removed);
                store.add(
                        programme,
                        added.stream().filter(each -> holds(each, there)).toList());
                Map<Long, JudgedProposal> holding = new HashMap<>(changed);
                holding.values().removeIf(each -> !holds(each, there));
                store.change(holding);
            });
        }

        private Set<Long> there(Collection<JudgedProposal> added, Collection<JudgedProposal> changed) {
            Set<Long> flows = new HashSet<>();
            added.forEach(each -> flows.addAll(members(each)));
            changed.forEach(each -> flows.addAll(members(each)));
            return flows.isEmpty() ? Set.of() : store.there(flows);
        }
    }

    private static boolean holds(JudgedProposal kept, Set<Long> there) {
        return there.containsAll(members(kept));
    }

    private static List<Long> members(JudgedProposal kept) {
        return kept.ruling().proposal().flows().stream()
                .map(flow -> StoredFlow.id(flow.id()))
                .toList();
    }

    private static List<Long> ids(Collection<String> flows) {
        return flows.stream().map(StoredFlow::id).toList();
    }
}

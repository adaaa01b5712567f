package fr.synergies.synergy.detection;

import fr.synergies.company.flow.Flow;
import fr.synergies.synergy.matching.FlowMatch;
import fr.synergies.synergy.matching.MatchSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Brings stored proposals up to date with the flows: all of them, or those affected by some flows. Proposals are streamed: a few
 * thousand at a time are judged, compared with the stored ones, and discarded. Both ways lead to the same proposals.
 */
final class Rejudgement {

    private static final int JUDGED_AT_ONCE = 4_000;
    private static final int WRITTEN_AT_ONCE = 1_000;
    private static final int FLOWS_AT_ONCE = 1_000;

    private final Judges judges;
    private final ProposalEntries book;
    private final OwnBound own;
    private final String rulesVersion;
    private final IntConsumer progress;
    private final List<JudgedProposal> added = new ArrayList<>();
    private final Map<Long, JudgedProposal> changed = new LinkedHashMap<>();
    private final List<Long> removed = new ArrayList<>();
    private int judged;
    private ProposalChanges changes = new ProposalChanges(0, 0, 0);

    /**
     * Creates a rejudgement for the proposals of a book.
     *
     * @param own what running synergies bind themselves
     * @param progress receives the number of proposals judged, after each batch
     */
    Rejudgement(Judges judges, ProposalEntries book, OwnBound own, String rulesVersion, IntConsumer progress) {
        this.own = own;
        this.judges = judges;
        this.book = book;
        this.rulesVersion = rulesVersion;
        this.progress = progress;
    }

    /**
     * Judges everything.
     *
     * @param flows those that may be judged
     * @param ids ids of all existing and deleted flows
     */
    ProposalChanges whole(MatchSearch candidates, Map<String, Flow> flows, Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += FLOWS_AT_ONCE) {
            List<String> some = all.subList(start, Math.min(all.size(), start + FLOWS_AT_ONCE));
            judge(book.received(some), found -> candidates.received(present(flows, some), found));
        }
        Set<String> pools = new TreeSet<>(book.pools());
        pools.addAll(candidates.pools());
        pooled(candidates, pools);
        return end();
    }

    /**
     * Judges the proposals affected by some flows.
     *
     * @param flows those that may be judged; at least all that may be combined with the touched ones
     * @param ids ids of the flows that were added, changed or deleted
     * @param pools the pools to which these flows belong or belonged
     */
    ProposalChanges touched(
            MatchSearch candidates, Map<String, Flow> flows, Collection<String> ids, Collection<String> pools) {
        judge(book.touching(ids), found -> candidates.touching(present(flows, ids), found));
        pooled(candidates, pools);
        return end();
    }

    private void pooled(MatchSearch candidates, Collection<String> pools) {
        judge(
                book.pooled(pools),
                found -> pools.forEach(pool -> candidates.poolings(pool).forEach(found)));
    }

    private static List<Flow> present(Map<String, Flow> flows, Collection<String> ids) {
        return ids.stream().filter(flows::containsKey).map(flows::get).toList();
    }

    /** Judges candidates; known proposals that are not found again are deleted. */
    private void judge(Map<String, ProposalEntries.Known> known, Consumer<Consumer<FlowMatch>> source) {
        Map<String, ProposalEntries.Known> gone = new HashMap<>(known);
        List<FlowMatch> waiting = new ArrayList<>();
        source.accept(proposal -> {
            waiting.add(proposal);
            if (waiting.size() == JUDGED_AT_ONCE) {
                compare(waiting, gone);
            }
        });
        compare(waiting, gone);
        gone.values().forEach(each -> removed.add(each.id()));
        write(WRITTEN_AT_ONCE);
    }

    private void compare(List<FlowMatch> waiting, Map<String, ProposalEntries.Known> gone) {
        List<FlowMatch> free = waiting.stream().map(own::without).toList();
        for (JudgedProposal now : judges.judge(free, ruling -> JudgedProposal.of(ruling, rulesVersion))) {
            ProposalEntries.Known before = gone.remove(now.key());
            if (before == null) {
                added.add(now);
            } else if (!before.fingerprint().equals(now.fingerprint())) {
                changed.put(before.id(), now);
            }
        }
        judged += waiting.size();
        waiting.clear();
        progress.accept(judged);
        write(WRITTEN_AT_ONCE);
    }

    private ProposalChanges end() {
        write(1);
        return changes;
    }

    private void write(int least) {
        if (added.size() + changed.size() + removed.size() >= least) {
            book.write(List.copyOf(added), Map.copyOf(changed), List.copyOf(removed));
            changes = new ProposalChanges(
                    changes.added() + added.size(),
                    changes.changed() + changed.size(),
                    changes.removed() + removed.size());
            added.clear();
            changed.clear();
            removed.clear();
        }
    }
}

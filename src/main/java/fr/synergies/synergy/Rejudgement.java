package fr.synergies.synergy;

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
 * Brings kept proposals up to date with flows: all of them, or what some flows touch. Proposals stream through: some
 * thousands are judged at a time, compared with what is kept, and forgotten. Both ways lead to the same proposals.
 */
final class Rejudgement {

    private static final int JUDGED_AT_ONCE = 4_000;
    private static final int WRITTEN_AT_ONCE = 1_000;
    private static final int FLOWS_AT_ONCE = 1_000;

    private final Judges judges;
    private final ProposalBook book;
    private final String rulesVersion;
    private final IntConsumer progress;
    private final List<KeptProposal> added = new ArrayList<>();
    private final Map<Long, KeptProposal> changed = new LinkedHashMap<>();
    private final List<Long> removed = new ArrayList<>();
    private int judged;
    private ProposalChanges changes = new ProposalChanges(0, 0, 0);

    /**
     * Of a book.
     *
     * @param progress is told how many proposals are judged, each time that some are
     */
    Rejudgement(Judges judges, ProposalBook book, String rulesVersion, IntConsumer progress) {
        this.judges = judges;
        this.book = book;
        this.rulesVersion = rulesVersion;
        this.progress = progress;
    }

    /**
     * Judges everything.
     *
     * @param flows those that may be judged
     * @param ids of all flows there are or were
     */
    ProposalChanges whole(Candidates candidates, Map<String, Flow> flows, Collection<String> ids) {
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
     * Judges what some flows touch.
     *
     * @param flows those that may be judged, at least all that go together with the touched ones
     * @param ids of the flows that came, changed or went
     * @param pools that these flows are in, or were
     */
    ProposalChanges touched(
            Candidates candidates, Map<String, Flow> flows, Collection<String> ids, Collection<String> pools) {
        judge(book.touching(ids), found -> candidates.touching(present(flows, ids), found));
        pooled(candidates, pools);
        return end();
    }

    private void pooled(Candidates candidates, Collection<String> pools) {
        judge(
                book.pooled(pools),
                found -> pools.forEach(pool -> candidates.poolings(pool).forEach(found)));
    }

    private static List<Flow> present(Map<String, Flow> flows, Collection<String> ids) {
        return ids.stream().filter(flows::containsKey).map(flows::get).toList();
    }

    /** What is known and not found again goes. */
    private void judge(Map<String, ProposalBook.Known> known, Consumer<Consumer<Proposal>> source) {
        Map<String, ProposalBook.Known> gone = new HashMap<>(known);
        List<Proposal> waiting = new ArrayList<>();
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

    private void compare(List<Proposal> waiting, Map<String, ProposalBook.Known> gone) {
        for (KeptProposal now : judges.judge(waiting, ruling -> KeptProposal.of(ruling, rulesVersion))) {
            ProposalBook.Known before = gone.remove(now.key());
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

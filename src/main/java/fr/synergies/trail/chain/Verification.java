package fr.synergies.trail.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recomputes a trail: every act from the first to the end of its chain, every seal from the first to the last. It reads
 * everything once and holds only the ends of chains according to the seals in memory.
 */
public final class Verification {

    /** Maximum number of faults in a report. */
    static final int MOST = 1000;

    private final Trail trail;
    private final Set<String> trusted;
    private final Map<String, ChainHead> heads;
    private final Map<String, List<ChainHead>> sealed = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final DecisionCheck decisions = new DecisionCheck();
    private final List<Fault> faults = new ArrayList<>();
    private long acts;
    private long erased;
    private long unsealed;
    private ChainCheck chain;

    private Verification(Trail trail, Set<String> trusted) {
        this.trail = trail;
        this.trusted = trusted;
        this.heads = trail.heads();
    }

    /**
     * Verifies a trail and reports its faults.
     *
     * @param trusted ids of the keys whose seals are accepted
     */
    public static VerificationReport of(Trail trail, Set<String> trusted) {
        return new Verification(trail, trusted).report();
    }

    private VerificationReport report() {
        List<Seal> seals = trail.seals();
        SealCheck check = new SealCheck(trail.keys(), trusted);
        List<SealedHead> added = new ArrayList<>();
        trail.sealedHeads(each -> {
            added.add(each);
            sealed.computeIfAbsent(each.head().caseId(), caseId -> new ArrayList<>())
                    .add(each.head());
        });
        check.all(seals, added).forEach(this::found);
        trail.links(this::link);
        end();
        Stream.concat(heads.keySet().stream(), sealed.keySet().stream())
                .filter(caseId -> trail.covers(caseId) && !seen.contains(caseId))
                .distinct()
                .sorted()
                .forEach(caseId -> found(new Fault(Fault.Kind.MISSING, caseId, 1)));
        trail.strayReasons()
                .forEach(stray -> found(new Fault(Fault.Kind.REASON_ALTERED, stray.caseId(), stray.place())));
        trail.decisions(decisions::decision);
        decisions.faults().forEach(this::found);
        return new VerificationReport(
                acts, seen.size(), seals.size(), erased, unsealed, decisions.decisions(), List.copyOf(faults));
    }

    private void link(StoredLink stored) {
        String caseId = stored.link().caseId();
        if (chain == null || !chain.caseId().equals(caseId)) {
            end();
            chain = new ChainCheck(caseId, sealed.getOrDefault(caseId, List.of()));
            seen.add(caseId);
        }
        acts++;
        if (!stored.link().reasonCommitment().isEmpty() && stored.reason().isEmpty()) {
            erased++;
        }
        decisions.act(stored.link());
        chain.next(stored);
    }

    private void end() {
        if (chain != null) {
            chain.end(heads.get(chain.caseId())).ifPresent(this::found);
            unsealed += chain.unsealed();
            chain = null;
        }
    }

    private void found(Fault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }
}

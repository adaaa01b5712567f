package fr.synergies.trail.chain;

import fr.synergies.trail.anchor.AnchorCheck;
import fr.synergies.trail.anchor.TrustedAuthorities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recomputes a trail: every act from the first to the end of its chain, every seal from the first to the last. It reads
 * everything once and holds only the ends of chains according to the seals in memory.
 */
public final class Verification {

    /** Maximum number of faults in a report. */
    static final int MOST = 1000;

    private final Trail trail;
    private final Trust trust;
    private final Map<String, ChainHead> heads;
    private final Map<String, List<ChainHead>> sealed = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final DecisionCheck decisions = new DecisionCheck();
    private final List<Fault> faults = new ArrayList<>();
    private long acts;
    private long erased;
    private long unsealed;
    private ChainCheck chain;

    private Verification(Trail trail, Trust trust) {
        this.trail = trail;
        this.trust = trust;
        this.heads = trail.heads();
    }

    /**
     * Whose signatures are accepted.
     *
     * @param keys ids of the keys whose seals are accepted
     * @param authorities authorities whose time stamps are accepted
     */
    public record Trust(Set<String> keys, TrustedAuthorities authorities) {

        /** Accepts these keys, and whichever authority stamped. */
        public static Trust inKeys(Set<String> keys) {
            return new Trust(keys, TrustedAuthorities.any());
        }
    }

    /** Verifies a trail and reports its faults. */
    public static VerificationReport of(Trail trail, Trust trust) {
        return new Verification(trail, trust).report();
    }

    private VerificationReport report() {
        List<Seal> seals = trail.seals();
        SealCheck check = new SealCheck(trail.keys(), trust.keys());
        List<SealedHead> added = new ArrayList<>();
        trail.sealedHeads(each -> {
            added.add(each);
            sealed.computeIfAbsent(each.head().caseId(), caseId -> new ArrayList<>())
                    .add(each.head());
        });
        check.all(seals, added).forEach(this::found);
        AnchorCheck anchors = anchors(seals);
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
                acts,
                seen.size(),
                seals.size(),
                anchors.last(),
                erased,
                unsealed,
                decisions.decisions(),
                List.copyOf(faults));
    }

    private AnchorCheck anchors(List<Seal> seals) {
        Map<Integer, String> hashes = seals.stream().collect(Collectors.toMap(Seal::number, Seal::hash));
        AnchorCheck check = AnchorCheck.of(trail.anchors(), hashes, trust.authorities());
        check.wrong()
                .forEach((seal, wrong) -> found(new Fault(
                        wrong == AnchorCheck.Wrong.UNTRUSTED ? Fault.Kind.ANCHOR_UNTRUSTED : Fault.Kind.ANCHOR_ALTERED,
                        "",
                        seal)));
        return check;
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

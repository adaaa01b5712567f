package fr.synergies.audit;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Adds acts to the chains of their cases, in the transaction under way. */
@Component
class Chains {

    private static final int SALT_BYTES = 16;

    private final ChainRepository chains;
    private final RandomGenerator random = new SecureRandom();

    Chains(ChainRepository chains) {
        this.chains = chains;
    }

    /** Adds acts, of each case in the order given. */
    void add(List<PendingAct> acts) {
        Map<String, List<PendingAct>> byCase = new TreeMap<>();
        acts.forEach(act -> byCase.computeIfAbsent(act.act().caseId(), caseId -> new ArrayList<>())
                .add(act));
        Map<String, ChainHead> heads = chains.hold(byCase.keySet());
        List<ChainRepository.Added> added = new ArrayList<>();
        List<ChainHead> ends = new ArrayList<>();
        byCase.forEach((caseId, own) -> ends.add(chain(heads.get(caseId), own, added)));
        chains.add(added);
        chains.end(ends);
    }

    private ChainHead chain(ChainHead head, List<PendingAct> acts, List<ChainRepository.Added> added) {
        ChainHead end = head;
        for (PendingAct pending : acts) {
            String reason = pending.act().reason();
            String salt = reason.isEmpty() ? "" : salt();
            Link link = Link.of(pending, end.length() + 1, end.head(), Proof.commitment(salt, reason));
            end = new ChainHead(end.caseId(), link.place(), link.hash());
            added.add(new ChainRepository.Added(link, end.head(), salt, reason));
        }
        return end;
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}

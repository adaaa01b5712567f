package fr.synergies.trail.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recomputes the seals: their own chain, their signatures, and the tree over the ends of all chains at each of them. */
final class SealCheck {

    private final Map<String, String> keys;
    private final Set<String> trusted;

    SealCheck(Map<String, String> keys, Set<String> trusted) {
        this.keys = keys;
        this.trusted = trusted;
    }

    /** The first fault of each seal, and of each chain that according to the seals is too short. */
    List<Fault> all(List<Seal> seals, List<SealedHead> added) {
        Map<Integer, List<ChainHead>> bySeal = new HashMap<>();
        added.forEach(each ->
                bySeal.computeIfAbsent(each.seal(), seal -> new ArrayList<>()).add(each.head()));
        List<Fault> faults = new ArrayList<>();
        Ends ends = new Ends();
        String previous = Proof.NOTHING;
        int expected = 1;
        for (Seal seal : seals) {
            if (seal.number() != expected) {
                faults.add(new Fault(Fault.Kind.SEAL_MISSING, "", expected));
            }
            ends.grow(bySeal.getOrDefault(seal.number(), List.of()));
            fault(seal, previous, ends).ifPresent(kind -> faults.add(new Fault(kind, "", seal.number())));
            bySeal.remove(seal.number());
            previous = seal.hash();
            expected = seal.number() + 1;
        }
        bySeal.keySet().stream().sorted().forEach(number -> faults.add(new Fault(Fault.Kind.SEAL_MISSING, "", number)));
        return faults;
    }

    private Optional<Fault.Kind> fault(Seal seal, String previous, Ends ends) {
        byte[] content = Proof.canonical(seal.content());
        if (!seal.previous().equals(previous) || !seal.hash().equals(Proof.hash(content))) {
            return Optional.of(Fault.Kind.SEAL_ALTERED);
        }
        String key = keys.getOrDefault(seal.keyId(), "");
        if (key.isEmpty()
                || !SealKey.id(key).equals(seal.keyId())
                || !SealKey.verifies(key, content, seal.signature())) {
            return Optional.of(Fault.Kind.SEAL_ALTERED);
        }
        if (!trusted.contains(seal.keyId())) {
            return Optional.of(Fault.Kind.SEAL_UNTRUSTED);
        }
        return ends.are(seal) ? Optional.empty() : Optional.of(Fault.Kind.SEAL_CONTRADICTED);
    }

    /** Where all chains ended at a seal. */
    private static final class Ends {

        private final HeadTrie trie = new HeadTrie();
        private final Map<String, Integer> lengths = new HashMap<>();
        private long acts;

        void grow(List<ChainHead> heads) {
            for (ChainHead head : heads) {
                trie.put(head.caseId(), head.length(), head.head());
                Integer before = lengths.put(head.caseId(), head.length());
                acts += head.length() - (before == null ? 0 : before);
            }
        }

        boolean are(Seal seal) {
            return trie.root().equals(seal.root()) && trie.size() == seal.cases() && acts == seal.acts();
        }
    }
}

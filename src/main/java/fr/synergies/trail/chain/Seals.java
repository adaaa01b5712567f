package fr.synergies.trail.chain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals the trail: signs the ends of all chains, so that nobody can shorten one unnoticed. */
@Service
public class Seals {

    private final SealRepository seals;
    private final ChainRepository chains;
    private final SealKey key;
    private final Clock clock;

    Seals(SealRepository seals, ChainRepository chains, SealKey key, Clock clock) {
        this.seals = seals;
        this.chains = chains;
        this.key = key;
        this.clock = clock;
    }

    /** Seals at regular intervals; nothing is sealed if nothing was done. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${synergies.audit.seal.every:PT15M}")
    @Transactional
    public void sealAtTimes() {
        seal();
    }

    /**
     * Seals what was done since the last seal. Returns the last seal if nothing was done since, or none if there are no acts at
     * all.
     */
    @Transactional
    public Optional<Seal> seal() {
        chains.turn("SEAL");
        Optional<Seal> last = seals.last();
        List<ChainHead> heads = seals.heads();
        HeadTrie trie = new HeadTrie();
        heads.forEach(head -> trie.put(head.caseId(), head.length(), head.head()));
        String before = last.map(Seal::root).orElse(Proof.NOTHING);
        if (trie.root().equals(before)) {
            return last;
        }
        Seal seal = sign(last, heads, trie);
        seals.add(seal, key.publicKey(), heads);
        return Optional.of(seal);
    }

    /** The latest seals. */
    @Transactional(readOnly = true)
    public List<Seal> latest(int limit) {
        return seals.latest(limit);
    }

    private Seal sign(Optional<Seal> last, List<ChainHead> heads, HeadTrie trie) {
        int number = last.map(Seal::number).orElse(0) + 1;
        Instant at = Proof.kept(clock.instant());
        long acts = heads.stream().mapToLong(ChainHead::length).sum();
        String previous = last.map(Seal::hash).orElse(Proof.NOTHING);
        byte[] content = Proof.canonical(Seal.content(number, at, acts, heads.size(), trie.root(), previous, key.id()));
        return new Seal(
                number,
                at,
                acts,
                heads.size(),
                trie.root(),
                previous,
                Proof.hash(content),
                key.id(),
                key.sign(content));
    }
}

package fr.synergies.trail.chain;

import fr.synergies.kernel.Refusal;
import fr.synergies.trail.Act;
import fr.synergies.trail.file.AuditExport;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals the trail: signs the ends of all chains, so that nobody can shorten one unnoticed. */
@Service
public class Seals {

    private final SealRepository seals;
    private final ChainRepository chains;
    private final SealKey key;
    private final SealSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Seals(
            SealRepository seals,
            ChainRepository chains,
            SealKey key,
            SealSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seals = seals;
        this.chains = chains;
        this.key = key;
        this.settings = settings;
        this.events = events;
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
     *
     * @throws Refusal CONFLICT if the last seal bears another key that this instance does not trust: it was changed elsewhere
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
        last.filter(seal -> !seal.keyId().equals(key.id())).ifPresent(this::changeKey);
        Seal seal = sign(last, heads, trie);
        seals.add(seal, key.publicKey(), heads);
        return Optional.of(seal);
    }

    /** The latest seals. */
    @Transactional(readOnly = true)
    public List<Seal> latest(int limit) {
        return seals.latest(limit);
    }

    /** The first seal with a new key: the act stands in the trail, and the next seal covers it. */
    private void changeKey(Seal last) {
        if (!settings.trustedKeys().contains(last.keyId())) {
            throw Refusal.conflict("audit.seal.key", last.keyId());
        }
        events.publishEvent(Act.in(AuditExport.CASE)
                .did("seal-key-changed")
                .outcome(key.id())
                .changing(Map.of("sealKey", last.keyId()), Map.of("sealKey", key.id())));
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

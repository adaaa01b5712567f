package fr.synergies.rules.library;

import fr.synergies.rules.ProposalEvent;
import fr.synergies.rules.RuleSetEvent;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores and activates rule sets, and publishes an event about it in the same transaction. */
@Service
public class RuleSetActivation {

    private static final String PROGRAM = "system";

    private final RuleSetRepository sets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public RuleSetActivation(RuleSetRepository sets, ApplicationEventPublisher events, Clock clock) {
        this.sets = sets;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Activates the shipped rule set, unless it is the one that was shipped last; in that case only its cases may differ.
     *
     * @throws DuplicateKeyException if another node activates a rule set at the same time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ship(RuleFiles files) {
        String version = files.version();
        int before = sets.lastActivation().map(Activation::number).orElse(0);
        if (sets.lastShipped().filter(version::equals).isEmpty()) {
            store(files, PROGRAM, Origin.SHIPPED, "");
            activate(version, PROGRAM, Origin.SHIPPED, "", "", Changes.NONE);
            if (sets.lastActivation().map(Activation::number).orElse(0) != before + 1) {
                throw new DuplicateKeyException("Another node activated a rule set meanwhile");
            }
        } else {
            sets.replaceCases(files);
        }
    }

    /** Stores a rule set in full, unless it is already stored. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(RuleFiles files, String by, Origin origin, String reason) {
        String version = files.version();
        String hash = files.hash();
        StoredRuleSet stored = new StoredRuleSet(version, hash, now(), by, origin, reason);
        StoredRuleSet known = sets.set(version).orElse(stored);
        if (!known.hash().equals(hash)) {
            throw new RuleSetException(
                    "Two rule sets have the version " + version + ": change a comment in one of them");
        }
        if (known == stored) {
            sets.store(stored, files);
        }
    }

    /**
     * Activates a stored rule set; returns the version that was active until then, an empty text if none was.
     *
     * @throws DuplicateKeyException if another one is activated at the same time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String activate(String version, String by, Origin origin, String proposer, String reason, Changes changes) {
        Activation before = sets.lastActivation().orElse(new Activation(0, "", Instant.EPOCH, "", origin, "", ""));
        sets.activate(new Activation(before.number() + 1, version, now(), by, origin, proposer, reason));
        Map<String, String> was = new HashMap<>(changes.before());
        Map<String, String> is = new HashMap<>(changes.after());
        was.put("version", before.version());
        is.put("version", version);
        is.put("proposer", proposer);
        events.publishEvent(new RuleSetEvent(deed(origin), version, reason, was, is));
        return before.version();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProposalEvent deed(Origin origin) {
        return switch (origin) {
            case SHIPPED -> ProposalEvent.SHIPPED;
            case PROPOSED -> ProposalEvent.ACTIVATED;
            case BACK -> ProposalEvent.BROUGHT_BACK;
        };
    }

    /** The differences between two rule sets, by name, to the extent that the trail records them. */
    public record Changes(Map<String, String> before, Map<String, String> after) {

        public static final Changes NONE = new Changes(Map.of(), Map.of());
    }
}

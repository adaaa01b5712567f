package fr.synergies.rules;

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

/** Stores rule sets and lets them decide, and tells of it in the same transaction. */
@Service
class RuleSetActivation {

    private static final String PROGRAM = "system";

    private final RuleSetRepository sets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleSetActivation(RuleSetRepository sets, ApplicationEventPublisher events, Clock clock) {
        this.sets = sets;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets the rule set that the program brings decide, unless it is the one that it brought last: then only its cases may
     * be others.
     *
     * @throws DuplicateKeyException if another node activates one at the same time
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

    /** Keeps a rule set whole, unless it is kept already. */
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
     * Lets a stored rule set decide; says which one did until then, an empty text if none.
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

    private static Deed deed(Origin origin) {
        return switch (origin) {
            case SHIPPED -> Deed.SHIPPED;
            case PROPOSED -> Deed.ACTIVATED;
            case BACK -> Deed.BROUGHT_BACK;
        };
    }

    /** What differs between two rule sets, by name, as far as the trail tells it. */
    record Changes(Map<String, String> before, Map<String, String> after) {

        static final Changes NONE = new Changes(Map.of(), Map.of());
    }
}

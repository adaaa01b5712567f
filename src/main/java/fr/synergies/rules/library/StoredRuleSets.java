package fr.synergies.rules.library;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSetFiles;
import fr.synergies.rules.RuleSets;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Reads the active version for every judgement, so that an activation takes effect on every node as soon as it is committed;
 * {@link RuleSetLoader} caches compiled rule sets.
 */
@Service
public class StoredRuleSets implements RuleSets, RuleSetFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StoredRuleSets.class);

    private final RuleSetRepository sets;
    private final ShippedRuleSet shipped;
    private volatile String told = "";

    public StoredRuleSets(RuleSetRepository sets, ShippedRuleSet shipped) {
        this.sets = sets;
        this.shipped = shipped;
    }

    @Override
    public RuleSet current() {
        return sets.active().map(this::compiled).orElseGet(shipped::rules);
    }

    @Override
    public Optional<RuleSet> of(String version) {
        return version.equals(shipped.rules().version())
                ? Optional.of(shipped.rules())
                : sets.set(version).map(known -> compiled(known.version()));
    }

    @Override
    public SortedMap<String, String> files(String version) {
        return sets.set(version).map(known -> sets.files(version).deciding()).orElseGet(TreeMap::new);
    }

    /** Compiles a rule set that another node activated before somebody has to wait for it. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT2S")
    void compileAhead() {
        try {
            current();
        } catch (RuleSetException broken) {
            if (!broken.getMessage().equals(told)) {
                LOG.error("The active rule set cannot decide: {}", broken.getMessage());
                told = broken.getMessage();
            }
        }
    }

    private RuleSet compiled(String version) {
        return RuleSetLoader.load(version, () -> untouched(version));
    }

    private RuleFiles untouched(String version) {
        RuleFiles files = sets.files(version);
        StoredRuleSet stored = sets.set(version).orElseThrow();
        if (!files.hash().equals(stored.hash())) {
            throw new RuleSetException("The stored files of the rule set " + version
                    + " are not those that were stored: their hash is " + files.hash() + " and was " + stored.hash());
        }
        return files;
    }
}

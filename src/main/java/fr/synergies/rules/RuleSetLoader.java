package fr.synergies.rules;

import java.util.List;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles the files of a rule set and fires its tables. */
final class RuleSetLoader {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSetLoader.class);

    private RuleSetLoader() {}

    static RuleSet load(RuleFiles files) {
        long start = System.nanoTime();
        DrlFiles drls = new DrlFiles(files.ending(".drl"));
        List<Object> rows = new Tables(files.ending(".csv")).facts();
        KieBase rules = drls.compile();
        RuleSet loaded = new CompiledRuleSet(files.version(), rows, rules, drls);
        long took = (System.nanoTime() - start) / 1_000_000;
        LOG.info(
                "Rules {}: {} rules, {} table rows, loaded in {} ms", files.version(), drls.count(), rows.size(), took);
        return loaded;
    }
}
